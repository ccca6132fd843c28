import { disputedWordings } from '../../text/disputed.ts';
import { editsIn, removal, replaceBy } from '../fixing.ts';
import type { Fix, FixContext, Rule } from '../rule.ts';
import { oneOf } from '../wording.ts';
import { checkTexts, excerpt } from '../written-texts.ts';

/** Wording in square brackets, on which the drafters have not agreed. */
export const disputedWording: Rule = {
    code: 'disputed-wording',
    severity: 'information',
    summary: 'All wording is agreed: none stands in square brackets.',
    explanation:
        'Square brackets mark wording that is proposed, disputed or optional, as in drafts of international texts. ' +
        'Before the framework is released somebody decides: keep the wording and drop the brackets, or drop both.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers [and traders]
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers and traders
}
`
    },
    blocksRelease: true,
    checks: checkTexts(
        text => text.includes('['),
        (written, context) => {
            const wordings = new Set(disputedWordings(written.text).filter(wording => wording.trim() !== ''));
            if (wordings.size === 0) return;
            const named = [...wordings].map(wording => `“${excerpt(wording.replace(/[.;,]$/, ''), 60)}”`);
            context.report({
                ...written,
                message: `Not agreed yet: ${oneOf(named, 'and')}. Decide on the wording, and remove the brackets.`,
                data: [written.kind]
            });
        }
    ),
    fixes: context => [
        replaceBy(context, 'Keep the wording, without the brackets', withoutBrackets(context.text)),
        ...dropping(context)
    ]
};

/** Taking the wording out of a name would change what the name means to those who use it. */
function dropping(context: FixContext): Fix[] {
    const { text, range, document } = context;
    const kind = context.data[0];
    if (kind !== 'line' && kind !== 'paragraph') return [];
    const newText = withoutWordings(text);
    const isEmpty = !/[\p{L}\p{N}]/u.test(newText);
    if (isEmpty) return kind === 'line' ? [removal(document, 'Remove the line', range)] : [];
    return [editsIn(document, 'Remove the wording', [{ range, newText }])];
}

function withoutBrackets(text: string): string {
    const brackets = new Set(pairs(text).flat());
    return [...text.split('')].filter((_, index) => !brackets.has(index)).join('');
}

function withoutWordings(text: string): string {
    let left = text;
    for (const [start, end] of outermost(pairs(text)).reverse()) {
        const before = left.slice(0, start);
        const behind = left.slice(end + 1);
        // Of the blanks on both sides one stays, and none at an end or before a full stop.
        const isOneTooMany = /^(?:[\s,;.:)]|["”»“«]?$)/.test(behind);
        const isFirst = /^["“„”«»]$|\($/.test(before);
        left = (isOneTooMany ? before.trimEnd() : before) + (isFirst ? behind.trimStart() : behind);
    }
    return left;
}

type Pair = readonly [start: number, end: number];

/** The places of brackets that belong together, in the order of the opening ones. */
function pairs(text: string): Pair[] {
    const open: number[] = [];
    const found: Pair[] = [];
    for (let index = 0; index < text.length; index++) {
        if (text[index] === '[') open.push(index);
        const start = text[index] === ']' ? open.pop() : undefined;
        if (start !== undefined) found.push([start, index]);
    }
    return found.sort((a, b) => a[0] - b[0]);
}

function outermost(all: readonly Pair[]): Pair[] {
    let end = -1;
    return all.filter(pair => {
        if (pair[0] < end) return false;
        end = pair[1];
        return true;
    });
}
