import { AstUtils } from 'langium';
import { addAlias } from '../../editing/add-alias.ts';
import * as ast from '../../generated/ast.ts';
import { editsIn } from '../fixing.ts';
import { properNameFixes } from '../proper-name-fixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { titledCompetency } from '../titled-competency.ts';
import { called, elsewhere } from '../wording.ts';

/** A requirement written by a title that is nearly the dictionary's. */
export const nameVariant: Rule = {
    code: 'name-variant',
    severity: 'warning',
    summary: 'A requirement written by title uses the title that the dictionary gives.',
    explanation:
        'The title differs from the dictionary’s only in capitals, “&” for “and”, “/” or spacing. It is understood, but ' +
        'people who search for the proper title will not find it. Use the dictionary’s title or the code, or declare ' +
        'the variant as an alias of the competency.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency OC7 "Tariff and Classification" }
role R "Officer" {
  requires
    "Tariff & classification": 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency OC7 "Tariff and Classification" }
role R "Officer" {
  requires
    "Tariff and Classification": 1
}
`
    },
    isCertain: true,
    checks: {
        Requires({ requirements }, context) {
            for (const requirement of requirements) check(requirement, context);
        }
    },
    fixes(context) {
        const fixes = properNameFixes(context);
        const competency = AstUtils.getContainerOfType(context.node, ast.isRequirement)?.competency?.ref;
        const edit = competency && addAlias(competency, context.text);
        if (!edit) return fixes;
        const title = `Declare ${context.text} as an alias of ${competency.name}`;
        return [...fixes, editsIn(AstUtils.getDocument(competency), title, [edit])];
    }
};

function check(requirement: ast.Requirement, context: RuleContext): void {
    const found = titledCompetency(requirement, context);
    if (found?.match !== 'variant') return;
    const { $container, competency } = requirement;
    const proper = found.description;
    // What has no title has a message of its own.
    if (!proper.title) return;
    context.report({
        message: `“${competency.$refText}” is called “${proper.title}” in the dictionary (${proper.name}).`,
        node: $container,
        ...(competency.$refNode && { range: competency.$refNode.range }),
        related: [{ message: `${called(proper)} is declared here`, ...elsewhere(proper) }]
    });
}
