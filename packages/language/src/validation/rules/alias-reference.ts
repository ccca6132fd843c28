import { isQuoted } from '../../references/is-quoted.ts';
import { isValue } from '../../references/scale-of.ts';
import { quote } from '../../text/quotes.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A requirement written by an alias: right, but there is a proper title. */
export const aliasReference: Rule = {
    code: 'alias-reference',
    severity: 'hint',
    summary: 'An alias works, and the proper title is one step away.',
    explanation:
        'Aliases keep the names that older documents use working. Where a requirement uses one, this hint says what the ' +
        'competency is properly called. It is not shown in reports.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency MC1 "Act as a Role Model of Ethics" alias "Act as a Role Model" }
role R "Officer" {
  requires
    "Act as a Role Model": 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency MC1 "Act as a Role Model of Ethics" alias "Act as a Role Model" }
role R "Officer" {
  requires
    "Act as a Role Model of Ethics": 1
}
`
    },
    checks: {
        Requirement({ $container, competency }, context) {
            // A value is not to be required at all, however it is spelled.
            if (!competency?.ref || !isQuoted(competency) || isValue(competency.ref)) return;
            const found = context.symbols.findCompetencyByTitle(competency.$refText);
            if (found?.match !== 'alias' || !competency.$refNode) return;
            context.report({
                message: `An alias of ${called(found.description)}.`,
                node: $container,
                range: competency.$refNode.range,
                data: [found.description.name]
            });
        }
    },
    fixes(context) {
        const proper = context.symbols.find('Competency', context.data[0] ?? '');
        if (!proper?.title) return [];
        return [
            replaceBy(context, `Use the title “${proper.title}”`, quote(proper.title), true),
            replaceBy(context, `Use the code ${proper.name}`, proper.name)
        ];
    }
};
