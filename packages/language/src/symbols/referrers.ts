import type { AstNode, LangiumDocument } from 'langium';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';

const NONE: ReadonlySet<CrossReference> = new Set();

/**
 * Which references of one document lead to what. They are noted by what their target is called, so that an edit which
 * only changes the text of a target leaves them as they are; after an edit of the document itself only the blocks that
 * have come are looked at.
 */
export class DocumentReferrers {
    private readonly byTarget = new Map<string, Set<CrossReference>>();
    /** By block and in the order of its references, where each one is noted. */
    private readonly noted = new Map<SourceBlock, readonly (Set<CrossReference> | undefined)[]>();
    /** The blocks as they were last looked at; whoever reads a text anew makes another list. */
    private seen: readonly SourceBlock[] = [];

    /** The references that may lead to a node; where another node of its kind has the same code, to that one as well. */
    of(node: AstNode): ReadonlySet<CrossReference> {
        return this.byTarget.get(keyOf(node)) ?? NONE;
    }

    /** Notes what has come since it was last called, and forgets what has gone. */
    update(document: LangiumDocument): void {
        const blocks = sourceOf(document)?.blocks ?? [];
        if (blocks === this.seen) return;
        this.seen = blocks;
        const current = new Set(blocks);
        for (const block of [...this.noted.keys()]) if (!current.has(block)) this.forget(block);
        for (const block of blocks) if (!this.noted.has(block)) this.note(block);
    }

    /** Forgets where the references of a block lead to; the next update follows them again. */
    forget(block: SourceBlock): void {
        const noted = this.noted.get(block);
        if (!noted) return;
        for (const [index, reference] of block.references.entries()) noted[index]?.delete(reference);
        this.noted.delete(block);
        this.seen = [];
    }

    private note(block: SourceBlock): void {
        this.noted.set(
            block,
            block.references.map(reference => {
                const target = reference.ref;
                return target && this.holderOf(target).add(reference);
            })
        );
    }

    private holderOf(target: AstNode): Set<CrossReference> {
        const key = keyOf(target);
        let holder = this.byTarget.get(key);
        if (!holder) {
            holder = new Set();
            this.byTarget.set(key, holder);
        }
        return holder;
    }
}

/** What stays the same of a node when an edit replaces it without changing what others read. */
function keyOf(node: AstNode & { readonly name?: string }): string {
    return `${node.$type} ${node.name ?? ''}`;
}
