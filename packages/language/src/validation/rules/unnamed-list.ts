import * as ast from '../../generated/ast.ts';
import { sectionsFor } from '../../references/sections-of.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { aKind, oneOf } from '../wording.ts';

/** Bullets that stand in an element without the name of a section, where that is not clear. */
export const unnamedList: Rule = {
    code: 'unnamed-list',
    severity: 'error',
    summary: 'Lines without the name of a section belong to the element’s only list.',
    explanation:
        'Where exactly one list is declared for a kind of element, its lines need no name before them. With several ' +
        'lists, or none, it is not clear which one is meant: write the section’s name on a line before them.',
    examples: {
        bad: `framework Demo "Demo" { }
section strengths "Strengths": list for role
section limits "Limits": list for role
role R "Officer" {
  - Serves travellers
}
`,
        good: `framework Demo "Demo" { }
section strengths "Strengths": list for role
section limits "Limits": list for role
role R "Officer" {
  strengths
  - Serves travellers
}
`
    },
    checks: {
        Content(content, context) {
            const element = content.$container;
            if (content.section || !ast.isElement(element)) return;
            const lists = sectionsFor(element, context.symbols).filter(({ section }) => section.form === 'list');
            if (lists.length === 1) return;
            const names = lists.map(({ section }) => section.name);
            const message =
                names.length === 0
                    ? `No list is declared for ${aKind(element.$type)} like this one. Declare one: section … "…": list for ${element.$type.toLowerCase()}.`
                    : `Which list is this? Write ${oneOf(names)} before it.`;
            const range = content.items[0]?.$cstNode?.range;
            context.report({ message, node: content, ...(range && { range }), data: names });
        }
    },
    fixes: context =>
        context.data.map((name, index) => {
            const at = context.range.start;
            const newText = `${name}\n${' '.repeat(at.character)}`;
            return editsIn(
                context.document,
                `Write ${name} before it`,
                [{ range: { start: at, end: at }, newText }],
                index === 0
            );
        })
};
