import { indentAt } from '../../editing/text-places.ts';
import * as ast from '../../generated/ast.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
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
    fixes({ document, node, range }) {
        if (!ast.isItem(node)) return [];
        const { textDocument, parseResult } = document;
        const text = textDocument.getText();
        const kept = text.slice(0, textDocument.offsetAt(range.start)).trimEnd().length;
        // Below what holds the list: an element, its translation, what a level means for it.
        const opened = node.$container.$container.$cstNode?.offset ?? kept;
        const edit = {
            range: { start: textDocument.positionAt(kept), end: range.end },
            newText: `\n${indentAt(text, opened)}}`
        };
        // Where every other brace has its counterpart, one more would do harm.
        const isMissing = parseResult.parserErrors.length > 0;
        return [editsIn(document, 'Put } on the next line', [edit], isMissing)];
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
