import { GrammarUtils } from 'langium';
import { isClosed } from '../../text/quotes.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A section, or one of its lines, that has no text. */
export const emptySection: Rule = {
    code: 'empty-section',
    severity: 'error',
    summary: 'A section and each of its lines have text.',
    explanation: 'A bullet without text or an empty text in quotation marks says nothing. Fill it in or remove it.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers
    -
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers
}
`
    },
    checks: {
        Item(item, context) {
            if (item.text) return;
            const range = item.$cstNode?.range;
            context.report({
                message: 'This line has no text. Write it after the bullet, or remove the line.',
                node: item,
                ...(range && { range }),
                data: ['line']
            });
        },
        Content(content, context) {
            content.paragraphs.forEach((paragraph, index) => {
                const written = GrammarUtils.findNodeForProperty(content.$cstNode, 'paragraphs', index);
                // A mark alone is a text without its closing mark, which has a message of its own.
                if (paragraph || !written || !isClosed(written.text)) return;
                context.report({
                    message: `${content.section?.ref?.title ?? content.section?.$refText} has no text. Write it between the quotation marks.`,
                    node: content,
                    property: 'paragraphs',
                    index
                });
            });
        }
    },
    fixes: context =>
        context.data[0] === 'line' ? [removal(context.document, 'Remove the line', context.range, true)] : []
};
