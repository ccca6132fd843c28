import type * as ast from '../../generated/ast.ts';
import { foldedEnds, foldTitle } from '../../text/fold-title.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { checkLists } from '../written-texts.ts';

/** The same line twice in one list. */
export const duplicateItem: Rule = {
    code: 'duplicate-item',
    severity: 'warning',
    summary: 'A list says each thing once.',
    explanation:
        'The same line stands twice in one list, perhaps in other capitals or with another mark at its end. Remove one ' +
        'of the two, or say what the second was meant to be.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers
    - Controls goods
    - Serves travellers.
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers
    - Controls goods
}
`
    },
    checks: checkLists((items, context) => {
        if (!mayRepeat(items)) return;
        const seen = new Map<string, ast.Item>();
        for (const item of items) {
            // A line without a text has a message of its own.
            if (!item.text) continue;
            const folded = foldTitle(item.text);
            const first = seen.get(folded);
            if (!first) seen.set(folded, item);
            const range = first?.$cstNode?.range;
            if (!range) continue;
            context.report({
                message: 'This line stands in the list already. Remove one of the two.',
                node: item,
                property: 'text',
                related: [{ message: 'It stands here first', uri: context.document.uri, range }]
            });
        }
    }),
    fixes: context => [removal(context.document, 'Remove this line', context.range, true)]
};

/** Whether two lines may fold to the same: most lists say nothing twice, as their first and last letters tell. */
function mayRepeat(items: readonly ast.Item[]): boolean {
    if (items.length < 2) return false;
    const ends = new Set<number>();
    for (const { text } of items) {
        const end = text ? foldedEnds(text) : undefined;
        // Where the ends cannot be told so easily, all of the text has to be read.
        if (end === undefined || ends.has(end)) return true;
        ends.add(end);
    }
    return false;
}
