import { addSection } from '../../editing/add-section.ts';
import { sectionOf, sectionsFor } from '../../references/sections-of.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';
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
            if (!element.name) return;
            const present = new Set(element.contents.map(content => sectionOf(content, context.symbols)));
            for (const { section, required } of sectionsFor(element, context.symbols)) {
                if (!required || present.has(section)) continue;
                const how =
                    section.form === 'text'
                        ? `${section.name} "…"`
                        : `${section.name} and, below it, lines that begin with “- ”`;
                context.report({
                    message: `${called(element)} needs its ${section.title ?? section.name}. Write ${how}.`,
                    node: element,
                    property: 'name',
                    data: [section.name, section.form]
                });
            }
        }
    },
    fixes(context) {
        const element = elementOf(context.node);
        const [section, form] = context.data;
        if (!element || !section) return [];
        const edit = addSection(element, section, form === 'list' ? 'list' : 'text', context.document.textDocument);
        return edit ? [editsIn(context.document, `Add ${section}`, [edit], true)] : [];
    }
};
