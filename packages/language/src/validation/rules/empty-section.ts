import { type CstNode, GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { isClosed } from '../../text/quotes.ts';
import { removal } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';

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
        Content(content, context) {
            checkLines(content.items, context);
            if (content.paragraphs.every(paragraph => paragraph)) return;
            // All at once: there may be thousands, and each is looked for among all.
            const written = GrammarUtils.findNodesForProperty(content.$cstNode, 'paragraphs');
            for (const [index, paragraph] of content.paragraphs.entries()) {
                if (!paragraph) checkParagraph(content, written[index], context);
            }
        },
        Tasks: ({ items }, context) => checkLines(items, context)
    },
    fixes: context =>
        context.data[0] === 'line' ? [removal(context.document, 'Remove the line', context.range, true)] : []
};

function checkLines(items: readonly ast.Item[], context: RuleContext): void {
    for (const item of items) {
        if (item.text) continue;
        context.report({
            message: 'This line has no text. Write it after the bullet, or remove the line.',
            node: item,
            data: ['line']
        });
    }
}

function checkParagraph(content: ast.Content, written: CstNode | undefined, context: RuleContext): void {
    // A mark alone is a text without its closing mark, which has a message of its own.
    if (!written || !isClosed(written.text)) return;
    context.report({
        message: `${content.section?.ref?.title ?? content.section?.$refText} has no text. Write it between the quotation marks.`,
        node: content,
        range: written.range
    });
}
