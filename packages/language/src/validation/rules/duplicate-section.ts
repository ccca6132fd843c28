import type * as ast from '../../generated/ast.ts';
import { sectionOf } from '../../references/sections-of.ts';
import type { Rule } from '../rule.ts';

/** A section that stands twice in one element. */
export const duplicateSection: Rule = {
    code: 'duplicate-section',
    severity: 'error',
    summary: 'A section stands once in an element.',
    explanation: 'The same section stands twice in one element. Put its text in one place.',
    examples: {
        bad: `framework Demo "Demo" { }
section purpose "Purpose": text for role
role R "Officer" {
  purpose "Serves travellers."
  purpose "Controls goods."
}
`,
        good: `framework Demo "Demo" { }
section purpose "Purpose": text for role
role R "Officer" {
  purpose
    "Serves travellers."
    "Controls goods."
}
`
    },
    checks: {
        Element(element, context) {
            if (element.contents.length < 2) return;
            const first = new Map<ast.Section, ast.Content>();
            for (const content of element.contents) {
                const section = sectionOf(content, context.symbols);
                if (!section) continue;
                const before = first.get(section);
                if (!before) {
                    first.set(section, content);
                    continue;
                }
                const firstLine = content.section ? undefined : content.items[0]?.$cstNode?.range;
                const beforeRange = before.$cstNode?.range;
                context.report({
                    message: `${section.title ?? section.name} stands here already. Put all of it in one place.`,
                    node: content,
                    property: 'section',
                    ...(firstLine && { range: firstLine }),
                    related: beforeRange
                        ? [{ message: 'It stands here first', uri: context.document.uri, range: beforeRange }]
                        : []
                });
            }
        }
    }
};
