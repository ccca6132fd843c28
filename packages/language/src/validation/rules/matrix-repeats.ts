import type { AstNode, Reference } from 'langium';
import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** A table with two columns of a role or two rows of a competency. */
export const matrixRepeats: Rule = {
    code: 'matrix-repeats',
    severity: 'error',
    summary: 'A table has one column for a role and one row for a competency.',
    explanation:
        'A table names a role, or a competency, twice. Where one cell says something and the other does not, or says ' +
        'something else, nobody knows which of them holds. A table may go on in another one, with other rows.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role A "Adviser"
role O "Officer"
matrix {
  |            | A | O |
  | PC9        | 1 |   |
  | "Teamwork" |   | 1 |
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" }
role A "Adviser"
role O "Officer"
matrix {
  |            | A | O |
  | PC9        | 1 | 1 |
}
`
    },
    checks: {
        Matrix({ columns, rows }, context) {
            const roles = columns.map(column => ({ node: column, property: 'role', reference: column.role }));
            check(roles, 'column', context);
            const competencies = rows.map(row => ({ node: row, property: 'competency', reference: row.competency }));
            check(competencies, 'row', context);
        }
    }
};

interface Head {
    readonly node: AstNode;
    readonly property: string;
    readonly reference: Reference<ast.Element> | undefined;
}

function check(heads: readonly Head[], what: string, context: RuleContext): void {
    const first = new Map<ast.Element, Head>();
    for (const head of heads) {
        const element = head.reference?.ref;
        if (!element?.name) continue;
        const before = first.get(element);
        if (!before) {
            first.set(element, head);
            continue;
        }
        const range = before.reference?.$refNode?.range;
        context.report({
            message: `${called(element)} has a ${what} in this table already. Draw the two together.`,
            node: head.node,
            property: head.property,
            related: range ? [{ message: `The first ${what}`, uri: AstUtils.getDocument(before.node).uri, range }] : []
        });
    }
}
