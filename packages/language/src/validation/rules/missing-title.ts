import * as ast from '../../generated/ast.ts';
import type { Rule } from '../rule.ts';
import { kindWord } from '../wording.ts';

/** An element that has a code but no title. */
export const missingTitle: Rule = {
    code: 'missing-title',
    severity: 'error',
    summary: 'Every element but a level has a title.',
    explanation:
        'The title is what people read; the code is what they refer to. It stands in quotation marks after the code. ' +
        'Only a level may go without: some scales have letters or numbers alone.',
    examples: {
        bad: `framework Demo "Demo" { }
grade Senior
`,
        good: `framework Demo "Demo" { }
grade Senior "Senior Manager"
`
    },
    checks: {
        Element(element, context) {
            if (element.title || !element.name || ast.isLevel(element)) return;
            const example = `${kindWord(element.$type)} ${element.name} "…"`;
            context.report({
                message: `${element.name} has no title. Write it in quotation marks after the code: ${example}.`,
                node: element,
                property: element.title === undefined ? 'name' : 'title'
            });
        }
    }
};
