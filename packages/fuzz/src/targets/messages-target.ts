import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@gradus/exchange/importers';
import * as protocol from '@gradus/protocol';
import * as v from 'valibot';
import { type AnySchema, anyOfSchema, isSchema } from '../messages/any-of-schema.ts';
import { mutatedJson } from '../mutation/json-mutation.ts';
import { NoInput, promise, type Session, type Target } from '../target.ts';

/** Every schema that a message is checked against, by its name: of the server, the extension and the page. */
const SCHEMAS: ReadonlyMap<string, AnySchema> = new Map(
    Object.entries(protocol).flatMap(([name, value]): [string, AnySchema][] => {
        const schema: unknown = value;
        return isSchema(schema) ? [[name, schema]] : [];
    })
);

/** Messages between the extension, the server and the page of the preview, as the other side checks them. */
export const messagesTarget: Target = {
    name: 'messages',
    about: 'what messages between extension, server and preview are checked with, in both directions',
    async start(): Promise<Session> {
        const names = [...SCHEMAS.keys()];
        return {
            make(random, kept) {
                const known = kept.length > 0 && random.once(3) ? random.pick(kept) : undefined;
                if (Array.isArray(known)) return [known[0], mutatedJson(known[1] ?? null, random)] as Json;
                const name = random.pick(names);
                const value = anyOfSchema(SCHEMAS.get(name) as AnySchema, random);
                return [name, random.once(4) ? value : mutatedJson(value, random)];
            },
            attempt: async input => checkMessage(input)
        };
    }
};

/** Promises that a check never fails otherwise than by saying no, and that what it lets through is what it says. */
function checkMessage(input: Json): void {
    const [name, value] = Array.isArray(input) ? (input as readonly Json[]) : [];
    const schema = typeof name === 'string' ? SCHEMAS.get(name) : undefined;
    if (!schema) throw new NoInput('There is no such schema.');
    const checked = v.safeParse(schema as unknown as v.GenericSchema, value);
    if (!checked.success) {
        promise(checked.issues[0].message !== '', () => 'A message is refused without a reason.');
        return;
    }
    const again = v.safeParse(schema as unknown as v.GenericSchema, checked.output);
    promise(
        again.success && isDeepStrictEqual(again.output, checked.output),
        () => `What ${name} lets through it refuses.`
    );
    const { PreviewChange, PreviewModel, withPreviewChange } = protocol;
    if (schema !== (PreviewChange as unknown as AnySchema)) return;
    changeNothing(v.parse(PreviewModel, EMPTY), v.parse(PreviewChange, value), withPreviewChange);
}

/** A change of another preview is refused in a way that the page knows. */
function changeNothing(
    model: protocol.PreviewModel,
    change: protocol.PreviewChange,
    apply: typeof protocol.withPreviewChange
): void {
    try {
        apply(model, change);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
    }
}

const LISTS = [
    'sections',
    'scales',
    'categories',
    'competencies',
    'statements',
    'groups',
    'grades',
    'domains',
    'roles'
];
const EMPTY = {
    title: '',
    subtitle: '',
    complete: true,
    ...Object.fromEntries([...LISTS, 'streams', 'relations', 'translations', 'remarks'].map(list => [list, []]))
};
