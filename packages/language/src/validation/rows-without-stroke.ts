import type { AstNode, LangiumDocument } from 'langium';
import type * as ast from '../generated/ast.ts';
import { hasLateStroke } from '../text/source-marks.ts';
import type { RuleContext } from './rule.ts';
import { hasSyntaxErrors } from './syntax-diagnostics.ts';

/** Roles and cells of a table with which a line begins, though a stroke should: mostly competencies in truth. */
export function withoutStroke({ columns, rows }: ast.Matrix, { frameworks, document }: RuleContext): AstNode[] {
    // Where a line of a table stands in its text is looked up only if some line has its first stroke too late.
    const isPossible = frameworks.remember(
        'late stroke',
        document.uri.toString(),
        () => hasSyntaxErrors(document) || hasLateStroke(document.textDocument.getText())
    );
    if (!isPossible) return [];
    const parts: AstNode[] = [...columns, ...rows.flatMap(row => row.cells)];
    return parts.filter(part => beginsLine(part, document));
}

/** Whether nothing stands before a node on its line. */
export function beginsLine({ $cstNode }: AstNode, { textDocument }: LangiumDocument): boolean {
    const start = $cstNode?.range.start;
    if (!start) return false;
    return textDocument.getText({ start: { line: start.line, character: 0 }, end: start }).trim() === '';
}
