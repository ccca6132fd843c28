import { foldTitle } from '../../text/fold-title.ts';
import type { Rule } from '../rule.ts';
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
            for (const [index, name] of [competency.title, ...competency.aliases].entries()) {
                if (!name) continue;
                const other = context.symbols.otherCalled('Competency', foldTitle(name), competency.name);
                if (!other) continue;
                context.report({
                    message: `“${name}” is also a name of ${called(other)}. Make the names different.`,
                    node: competency,
                    property: index === 0 ? 'title' : 'aliases',
                    ...(index > 0 && { index: index - 1 }),
                    related: [{ message: called(other), ...elsewhere(other) }]
                });
            }
        }
    }
};
