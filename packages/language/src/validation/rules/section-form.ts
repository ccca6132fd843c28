import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A list where text is declared, or text where a list is. */
export const sectionForm: Rule = {
    code: 'section-form',
    severity: 'error',
    summary: 'A section is written as it is declared: text or list.',
    explanation:
        'A section is declared as `text` (paragraphs in quotation marks) or as `list` (lines that begin with “- ”), so ' +
        'that it looks the same wherever it is used and systems know what to expect.',
    examples: {
        bad: `framework Demo "Demo" { }
section duties "Duties": list for role
role R "Officer" {
  duties "Serves travellers"
}
`,
        good: `framework Demo "Demo" { }
section duties "Duties": list for role
role R "Officer" {
  duties
    - Serves travellers
}
`
    },
    checks: {
        Content(content, context) {
            const section = content.section?.ref;
            if (!section) return;
            const written = content.items.length > 0 ? 'list' : 'text';
            if (written === section.form) return;
            const how =
                section.form === 'list'
                    ? 'a list: write each item on a line that begins with “- ”'
                    : 'text: write paragraphs in quotation marks';
            context.report({
                message: `${section.title ?? section.name} is ${how}.`,
                node: content,
                property: 'section'
            });
        }
    },
    fixes(context) {
        const content = context.node && contentAt(context.node);
        const cst = content?.$cstNode;
        const name = content?.section?.$refText;
        if (!cst || !name) return [];
        const indent = ' '.repeat(GrammarUtils.findNodeForProperty(cst, 'section')?.range.start.character ?? 0);
        const lines = content.items.length > 0 ? content.items.map(item => quote(item.text)) : content.paragraphs;
        const mark = content.items.length > 0 ? '' : '- ';
        const newText = [name, ...lines.map(line => `${indent}  ${mark}${line}`)].join('\n');
        const title = content.items.length > 0 ? 'Write as text' : 'Write as a list';
        return [editsIn(context.document, title, [{ range: cst.range, newText }], true)];
    }
};

function contentAt(node: { $container?: unknown }): ast.Content | undefined {
    return ast.isContent(node) ? node : undefined;
}
