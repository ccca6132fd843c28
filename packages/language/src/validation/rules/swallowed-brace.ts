import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A closing brace at the end of a line of prose, where it is part of the prose. */
export const swallowedBrace: Rule = {
    code: 'swallowed-brace',
    severity: 'warning',
    summary: 'A closing brace stands on a line of its own, not at the end of a line of prose.',
    explanation:
        'A line that begins with “- ” is text to its end, so that it can hold any sign. A } at its end belongs to the ' +
        'text and closes nothing. Put it on the next line.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers }
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
            const opened = item.text.split('{').length;
            const closed = item.text.split('}').length;
            const end = item.$cstNode?.range.end;
            if (!item.text.endsWith('}') || closed <= opened || !end) return;
            context.report({
                message:
                    'This } is part of the line’s text and closes nothing. If it is to close the element, put it on the next line.',
                node: item,
                range: { start: { line: end.line, character: end.character - 1 }, end }
            });
        }
    },
    fixes(context) {
        const { start } = context.range;
        const line = context.document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
        const kept = line.trimEnd().length;
        const indent = line.slice(0, Math.max(0, line.length - line.trimStart().length - 4));
        const range = { start: { line: start.line, character: kept }, end: context.range.end };
        return [editsIn(context.document, 'Put } on the next line', [{ range, newText: `\n${indent}}` }], true)];
    }
};
