import type * as ast from '../../generated/ast.ts';
import type { Problem, Rule, RuleContext } from '../rule.ts';
import { called, elsewhere } from '../wording.ts';

/** Two competencies that go by the same name. */
export const duplicateTitle: Rule = {
    code: 'duplicate-title',
    severity: 'warning',
    summary: 'A title or alias belongs to one competency.',
    explanation:
        'Two competencies have the same title, or one has the other’s title as an alias. Requirements may be written by ' +
        'title, and people talk in titles: make them different. Where both are printed so, accept it with the reason; a ' +
        'requirement by that title is then the first one’s.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC10 "Networking" alias "Teamwork"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC10 "Networking"
}
`
    },
    checks: {
        Competency(competency, context) {
            const { title, aliases } = competency;
            if (title) check(competency, title, { property: 'title' }, context);
            for (const [index, alias] of aliases.entries()) {
                if (alias) check(competency, alias, { property: 'aliases', index }, context);
            }
        }
    }
};

function check(
    competency: ast.Competency,
    name: string,
    place: Pick<Problem, 'property' | 'index'>,
    { symbols, report }: RuleContext
): void {
    const other = symbols.otherCalled('Competency', name, competency.name);
    if (!other) return;
    report({
        message: `“${name}” is also a name of ${called(other)}. Make the names different.`,
        node: competency,
        ...place,
        related: [{ message: called(other), ...elsewhere(other) }]
    });
}
