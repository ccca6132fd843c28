import type * as ast from '../../generated/ast.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { elementOf } from '../wording.ts';
import { checkLists } from '../written-texts.ts';

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
    checks: checkLists((items, context) => {
        for (const item of items) if (item.text.endsWith('}')) check(item, context);
    }),
    fixes(context) {
        const { textDocument, parseResult } = context.document;
        const lineOf = (line: number) =>
            textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trimEnd();
        const { line, character } = context.range.start;
        const kept = lineOf(line).slice(0, character).trimEnd().length;
        const opened = elementOf(context.node)?.$cstNode?.range.start.line ?? line;
        const indent = /^\s*/.exec(lineOf(opened))?.[0] ?? '';
        const range = { start: { line, character: kept }, end: context.range.end };
        // Where every other brace has its counterpart, one more would do harm.
        const isMissing = parseResult.parserErrors.length > 0;
        return [editsIn(context.document, 'Put } on the next line', [{ range, newText: `\n${indent}}` }], isMissing)];
    }
};

function check(item: ast.Item, context: RuleContext): void {
    if (item.text.split('}').length <= item.text.split('{').length) return;
    const cst = item.$cstNode;
    if (!cst) return;
    const { line, character } = cst.range.start;
    const end = character + cst.text.trimEnd().length;
    context.report({
        message:
            'This } is part of the line’s text and closes nothing. If it is to close the element, put it on the next line.',
        node: item,
        range: { start: { line, character: end - 1 }, end: { line, character: end } }
    });
}
