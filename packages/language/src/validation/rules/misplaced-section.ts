import * as ast from '../../generated/ast.ts';
import { sectionsFor, useFor } from '../../references/sections-of.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { aKind, elsewhere, oneOf } from '../wording.ts';

/** A section in an element that it is not meant for. */
export const misplacedSection: Rule = {
    code: 'misplaced-section',
    severity: 'error',
    summary: 'A section stands in elements that it is declared for.',
    explanation:
        'The declaration of a section says for which kinds of element it is meant, perhaps only within a category. ' +
        'Use a section that is meant for this element, or extend the declaration.',
    examples: {
        bad: `framework Demo "Demo" { }
section scope "Scope": text for competency
section purpose "Purpose": text for role
role R "Officer" {
  scope "All of it."
}
`,
        good: `framework Demo "Demo" { }
section scope "Scope": text for competency
section purpose "Purpose": text for role
role R "Officer" {
  purpose "All of it."
}
`
    },
    checks: {
        Content(content, context) {
            const element = content.$container;
            const section = content.section?.ref;
            if (!section || !ast.isElement(element) || useFor(section, element)) return;
            const candidates = sectionsFor(element, context.symbols).map(each => each.section);
            const meant = candidates.map(candidate => candidate.name);
            const known = meant.length > 0 ? ` Sections here: ${oneOf(meant, 'and')}.` : '';
            const declared = context.symbols.find(ast.Section.$type, section.name);
            context.report({
                message: `${section.title ?? section.name} is not declared for ${aKind(element.$type)} like this one.${known}`,
                node: content,
                property: 'section',
                related: declared ? [{ message: 'The section is declared here', ...elsewhere(declared) }] : [],
                data: candidates.filter(({ form }) => form === section.form).map(({ name }) => name)
            });
        }
    },
    fixes: context => context.data.map(name => replaceBy(context, `Replace by ${name}`, name))
};
