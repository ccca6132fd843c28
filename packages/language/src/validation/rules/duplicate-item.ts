import type { Range } from 'vscode-languageserver-types';
import { foldTitle } from '../../text/fold-title.ts';
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
        const seen = new Map<string, Range | undefined>();
        for (const item of items) {
            // A line without a text has a message of its own.
            if (!item.text) continue;
            const folded = foldTitle(item.text);
            const first = seen.get(folded);
            if (!seen.has(folded)) seen.set(folded, item.$cstNode?.range);
            if (!first) continue;
            context.report({
                message: 'This line stands in the list already. Remove one of the two.',
                node: item,
                property: 'text',
                related: [{ message: 'It stands here first', uri: context.document.uri, range: first }]
            });
        }
    }),
    fixes: context => [removal(context.document, 'Remove this line', context.range, true)]
};
