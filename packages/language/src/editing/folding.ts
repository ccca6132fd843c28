import type { CstNode } from 'langium';
import { CstUtils } from 'langium';
import { DefaultFoldingRangeProvider } from 'langium/lsp';

/** Folds bodies, lists and tables, and leaves the brace that closes a body in sight. */
export class BodyFolding extends DefaultFoldingRangeProvider {
    /** A line of a list may well end with a bracket that closes nothing. */
    protected override includeLastFoldingLine(node: CstNode, kind?: string): boolean {
        if (kind !== undefined) return false;
        const last = CstUtils.flattenCst(node)
            .filter(({ hidden }) => !hidden)
            .toArray()
            .at(-1);
        return last?.text !== '}';
    }
}
