import { hasBrackets, loneBracket } from '../../text/brackets.ts';
import type { Rule } from '../rule.ts';
import { checkTexts, excerpt, excerptOfEnd } from '../written-texts.ts';

/** A bracket that is opened and never closed, or the other way round. */
export const unbalancedBrackets: Rule = {
    code: 'unbalanced-brackets',
    severity: 'warning',
    summary: 'Every bracket and quotation mark in a text has its counterpart.',
    explanation:
        'A bracket is opened in this text and not closed, or closed and not opened. Often the line was torn in two, or ' +
        'a sign was lost when it was copied. The “a)” of an enumeration needs no counterpart.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers (by land, sea or air
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers (by land, sea or air)
}
`
    },
    checks: checkTexts(hasBrackets, (written, context) => {
        const { text, kind } = written;
        const lone = loneBracket(text);
        if (!lone || (kind === 'line' && lone.sign === '}' && isSwallowed(text))) return;
        const isOpen = '([{“'.includes(lone.sign);
        const place = isOpen ? excerpt(text.slice(lone.index), 40) : excerptOfEnd(text.slice(0, lone.index + 1), 40);
        const what = isOpen
            ? `${lone.sign} is opened at “${place}” and not closed. Write ${lone.missing} where it ends, or remove it.`
            : `${lone.sign} at “${place}” closes nothing. Write ${lone.missing} where it begins, or remove it.`;
        context.report({ ...written, message: what });
    })
};

/** A brace at the end of a line of prose has a message of its own. */
function isSwallowed(text: string): boolean {
    return text.endsWith('}');
}
