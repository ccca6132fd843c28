import * as ast from '../../generated/ast.ts';
import { isFilled } from '../../references/role-requirements.ts';
import { editsIn } from '../fixing.ts';
import { counted } from '../listing.ts';
import { beginsLine } from '../rows-without-stroke.ts';
import type { Rule } from '../rule.ts';

/** A row of a table with more or fewer cells than there are roles. */
export const matrixRowLength: Rule = {
    code: 'matrix-row-length',
    severity: 'error',
    summary: 'A row of a table has a cell for each role.',
    explanation:
        'The first row of a table names the roles; each row below it has one cell for each of them, empty or not. In a ' +
        'row with a cell too few or too many, levels stand under the wrong roles. Where a role does not require a ' +
        'competency its cell is left empty, but both of its strokes are drawn.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role A "Adviser"
role O "Officer"
matrix {
  |     | A | O |
  | PC9 | 1 |
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role A "Adviser"
role O "Officer"
matrix {
  |     | A | O |
  | PC9 | 1 |   |
}
`
    },
    needsIntactText: true,
    checks: {
        Matrix({ columns, rows }, context) {
            const uneven = rows.filter(
                ({ cells, competency }) => cells.length !== columns.length && competency?.$refText
            );
            // Where a stroke is missing, the competencies of the next rows pass for roles.
            if (uneven.length === 0 || columns.some(column => beginsLine(column, context.document))) return;
            for (const row of uneven) {
                const difference = columns.length - row.cells.length;
                const name = row.competency.$refText;
                // One that swallows the next line is told as that.
                if (row.cells.some(cell => beginsLine(cell, context.document))) continue;
                const what = `The row of ${name} has ${counted(row.cells.length, 'cell')} for ${counted(columns.length, 'role')}.`;
                context.report({
                    message:
                        difference > 0
                            ? `${what} Draw both strokes of a cell that is left empty.`
                            : `${what} Remove what is too much, or add the role in the first row.`,
                    node: row,
                    property: 'competency'
                });
            }
        }
    },
    fixes({ node, document }) {
        if (!ast.isRow(node)) return [];
        const missing = node.$container.columns.length - node.cells.length;
        const range = node.$cstNode?.range;
        if (!range) return [];
        if (missing > 0) {
            const newText = '   |'.repeat(missing);
            const at = { start: range.end, end: range.end };
            // Which of the cells is missing, only the author knows.
            return [editsIn(document, `Add ${counted(missing, 'empty cell')} at the end`, [{ range: at, newText }])];
        }
        const surplus = node.cells.slice(missing);
        if (missing === 0 || surplus.some(isFilled)) return [];
        const { textDocument } = document;
        const text = textDocument.getText();
        let start = textDocument.offsetAt(range.end);
        for (let count = surplus.length; count > 0; count--) start = text.lastIndexOf('|', start - 1);
        const whole = { start: textDocument.positionAt(text.slice(0, start).trimEnd().length), end: range.end };
        return [
            editsIn(
                document,
                `Remove ${counted(surplus.length, 'empty cell')} at the end`,
                [{ range: whole, newText: '' }],
                true
            )
        ];
    }
};
