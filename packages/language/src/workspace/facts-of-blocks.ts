import { URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import type { SourceChange } from '../parsing/direct/source-reader.ts';
import type { ElementSymbol } from '../symbols/element-symbol.ts';
import { symbolsOf } from '../symbols/exported-symbols.ts';

/** The symbols of a block are asked for what they are called and what others read of them, not for where they are. */
export const NOWHERE: URI = URI.parse('');

/** Blocks are never changed, only replaced. */
const known = new WeakMap<SourceBlock, string>();

/** What others read of a block and of what is named within it. */
export function factsOf(block: SourceBlock): string {
    let facts = known.get(block);
    if (facts === undefined) {
        facts = symbolsOf(block.nodes, NOWHERE)
            .map(symbol => symbol.facts)
            .join('\n');
        // Where a text could not be understood, what others miss may stand in it.
        if (block.errors) facts += block.slice();
        known.set(block, facts);
    }
    return facts;
}

/** Whether an edit changed nothing of what is read elsewhere. */
export function isOfItselfOnly(change: Pick<SourceChange, 'removed' | 'added'>): boolean {
    const { removed, added } = change;
    if (hasErrors(change) || [...removed, ...added].some(({ nodes }) => nodes.some(ast.isFramework))) return false;
    return removed.map(factsOf).join('\n') === added.map(factsOf).join('\n');
}

/**
 * The elements of which an edit changed what is read elsewhere, as they were and as they are, where it is enough to look
 * at those who mention them: what scales, sections, categories and the like say is read without being mentioned.
 */
export function changedElements(change: SourceChange): readonly ElementSymbol[] | undefined {
    if (hasErrors(change)) return undefined;
    const before = byFacts(change.removed);
    const after = byFacts(change.added);
    const changed = [
        ...[...before].filter(([facts]) => !after.has(facts)).map(([, symbol]) => symbol),
        ...[...after].filter(([facts]) => !before.has(facts)).map(([, symbol]) => symbol)
    ];
    return changed.length > 0 && changed.every(({ node }) => MENTIONED.has(node.$type)) ? changed : undefined;
}

const MENTIONED: ReadonlySet<string> = new Set(['Competency', 'Role']);

function hasErrors({ removed, added }: Pick<SourceChange, 'removed' | 'added'>): boolean {
    return [...removed, ...added].some(({ errors }) => errors !== undefined);
}

function byFacts(blocks: readonly SourceBlock[]): Map<string, ElementSymbol> {
    const symbols = new Map<string, ElementSymbol>();
    for (const { nodes } of blocks) {
        for (const symbol of symbolsOf(nodes, NOWHERE)) {
            // Of elements that are the same in all, their number and order count as well.
            let facts = symbol.facts;
            while (symbols.has(facts)) facts += ' again';
            symbols.set(facts, symbol);
        }
    }
    return symbols;
}
