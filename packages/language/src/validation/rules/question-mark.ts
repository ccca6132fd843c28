import * as ast from '../../generated/ast.ts';
import { WORD_SIGNS } from '../../text/ascii.ts';
import type { Rule } from '../rule.ts';
import { checkTexts, quoted } from '../written-texts.ts';

/** A question where a statement is expected. */
export const questionMark: Rule = {
    code: 'question-mark',
    severity: 'information',
    summary: 'Titles, texts and lines are statements, not questions.',
    explanation:
        'A text that ends with a question mark was hardly meant to stay: somebody wondered whether it belongs there. ' +
        'Decide, and write it as a statement; what is only a doubt of the editors is a `remark`.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers?
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers
}
`
    },
    blocksRelease: true,
    checks: checkTexts(isQuestion, (written, context) => {
        const { text, node, kind } = written;
        // A column may well be headed by a question; what another document calls something is not ours to change.
        if (ast.isSection(node) || kind === 'alias') return;
        context.report({
            ...written,
            message: `This is a question: ${quoted(text)} Make it a statement, or a remark if it is only a doubt.`
        });
    })
};

/** Whether a text ends with a question mark, also one within brackets or quotation marks, and has words. */
function isQuestion(text: string): boolean {
    // Read from the end, as far as there is something: mostly the last sign tells.
    let end = text.length - (text.endsWith('.') ? 1 : 0);
    if (isLetter(text.charCodeAt(end - 1))) return false;
    while (BEHIND.test(text.charAt(end - 1))) end--;
    return MARK.test(text.charAt(end - 1)) && /\p{L}/u.test(text);
}

function isLetter(code: number): boolean {
    return code < 128 && WORD_SIGNS[code] !== 0;
}

const MARK = /[?？؟\u037e]/;
const BEHIND = /[\s)\]}"”“’»]/;
