import { addSection } from '../../editing/add-section.ts';
import type * as ast from '../../generated/ast.ts';
import { meantFor, sectionsIn } from '../../references/sections-of.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, elementOf } from '../wording.ts';

/** An element lacks a section that the framework requires of it. */
export const missingSection: Rule = {
    code: 'missing-section',
    severity: 'error',
    summary: 'An element has every section that the framework requires of its kind.',
    explanation:
        'The framework declares its sections, and says for which elements they are required ' +
        '(`section scope "Scope": text required for competency`). One that is required is missing here.',
    examples: {
        bad: `framework Demo "Demo" { }
section purpose "Purpose": text required for role
role R "Officer" {
}
`,
        good: `framework Demo "Demo" { }
section purpose "Purpose": text required for role
role R "Officer" {
  purpose "Serves travellers."
}
`
    },
    needsIntactText: true,
    checks: {
        Element(element, context) {
            if (element.name) check(element, () => called(element), 'name', context);
        },
        Descriptor(descriptor, context) {
            const competency = descriptor.$container;
            if (!competency.name || !descriptor.level?.$refText) return;
            const name = `Level ${descriptor.level.$refText} of ${called(competency)}`;
            check(descriptor, () => name, 'level', context);
        }
    },
    fixes(context) {
        const element = elementOf(context.node);
        const [section, form, property] = context.data;
        if (!element || !section || property !== 'name') return [];
        const edit = addSection(element, section, form === 'list' ? 'list' : 'text', context.document.textDocument);
        return edit ? [editsIn(context.document, `Add ${section}`, [edit], true)] : [];
    }
};

function check(
    holder: ast.Element | ast.Descriptor,
    nameOf: () => string,
    property: string,
    context: RuleContext
): void {
    const { missed, hasRequired } = meantFor(holder, context.symbols);
    if (!hasRequired) return;
    const said = sectionsIn(holder, context.symbols);
    for (const { section, required } of missed) {
        if (!required || said.has(section)) continue;
        const how =
            section.form === 'text'
                ? `${section.name} "…"`
                : `${section.name} and, below it, lines that begin with “- ”`;
        context.report({
            message: `${nameOf()} needs its ${section.title ?? section.name}. Write ${how}.`,
            node: holder,
            property,
            data: [section.name, section.form, property]
        });
    }
}
