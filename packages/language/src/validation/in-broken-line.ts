import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { isClosed } from '../text/quotes.ts';
import type { BrokenReference, RuleContext } from './rule.ts';

/** Whether a name stands in a line of a table or of relations that was not understood, which is told already. */
export function isInBrokenLine({ container, reference }: BrokenReference, { document }: RuleContext): boolean {
    const cst = reference.$refNode;
    if (!cst) return false;
    const { line } = cst.range.start;
    if (ast.isColumn(container) || ast.isRow(container)) {
        const start = { line, character: 0 };
        const before = document.textDocument.getText({ start, end: cst.range.start });
        // Every row begins with a stroke; a text that is not closed goes on over the strokes behind it.
        return !before.trimStart().startsWith('|') || (/^["“„”«»]/.test(cst.text) && !isClosed(cst.text));
    }
    if (!ast.isLink(container) && !ast.isRelation(container)) return false;
    if (!AstUtils.getContainerOfType(container, ast.isRelations)) return false;
    return document.parseResult.parserErrors.some(({ token }) => Number(token.startLine) - 1 === line);
}
