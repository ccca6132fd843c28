import * as v from 'valibot';
import { NAMED_KINDS } from '../../symbols/gradus-description.ts';
import { TREE_GROUPS } from './tree-entry.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const TreeId = v.union([
    /** A framework, by its folder. */
    v.strictTuple([v.string()]),
    v.strictTuple([v.string(), v.picklist(TREE_GROUPS)]),
    /** An element: the first, second … of its kind with its code. */
    v.strictTuple([v.string(), v.picklist(NAMED_KINDS), v.string(), Count]),
    v.strictTuple([v.string(), v.literal('remark'), Count]),
    /** By its language. */
    v.strictTuple([v.string(), v.literal('translation'), v.string()])
]);

/** What a line of the tree is called between server and client: where its framework is, and which of its elements. */
export type TreeId = v.InferOutput<typeof TreeId>;

export function writeId(id: TreeId): string {
    return JSON.stringify(id);
}

/** Reads what a client sent; nothing where that is not one of these. */
export function readId(text: string): TreeId | undefined {
    try {
        const id = v.safeParse(TreeId, JSON.parse(text));
        return id.success ? id.output : undefined;
    } catch {
        return undefined;
    }
}
