import { editsIn } from '../fixing.ts';
import { withoutStroke } from '../rows-without-stroke.ts';
import type { Rule } from '../rule.ts';

/** A row of a table that does not begin with a stroke. */
export const missingStroke: Rule = {
    code: 'missing-stroke',
    severity: 'error',
    summary: 'Every row of a table begins with a stroke.',
    explanation:
        'The stroke at the beginning of a line begins a row of a table. Without it the line goes on with the row ' +
        'before, and its competency is taken for a role or a level.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role O "Officer"
matrix {
  |     | O |
  PC9   | 1 |
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role O "Officer"
matrix {
  |     | O |
  | PC9   | 1 |
}
`
    },
    needsIntactText: true,
    isCertain: true,
    checks: {
        Matrix(matrix, context) {
            for (const node of withoutStroke(matrix, context)) {
                const cst = node.$cstNode;
                const word = /^[^\s|]+/.exec(cst?.text ?? '')?.[0];
                if (!cst || word === undefined) continue;
                const { start } = cst.range;
                context.report({
                    message: `This row does not begin with a stroke: write | before “${word}”.`,
                    node,
                    range: { start, end: { line: start.line, character: start.character + word.length } }
                });
            }
        }
    },
    fixes({ document, range }) {
        const at = { start: range.start, end: range.start };
        return [editsIn(document, 'Begin the row with a stroke', [{ range: at, newText: '| ' }], true)];
    }
};
