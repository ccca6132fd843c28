import { BULLET, type Comment, Scanner, STRING } from '../../parsing/direct/scanner.ts';
import {
    changedDirection,
    FIRST_ISOLATE,
    hasDirectionSign,
    ISOLATE_END,
    withoutLooseSigns
} from '../../text/direction-signs.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A sign that shows nothing, and has what is around it shown in another order than it is written in. */
export const directionCharacter: Rule = {
    code: 'direction-character',
    severity: 'warning',
    summary: 'No text and no comment has other text shown in another order than it is written in.',
    explanation:
        'Unicode has invisible signs that change the direction in which text is shown. With them, a line can be read in ' +
        'one way and count in another: whoever reviews a change sees a level or a remark where there is none. They also ' +
        'come along when text is copied. Arabic and Hebrew have their direction without them. Where a text needs help, ' +
        'an isolate (U+2066 to U+2068) that U+2069 closes on the same line of the text is as it may be, and so are the ' +
        'marks U+200E, U+200F and U+061C. Embeddings and overrides (U+202A to U+202E) are told in any case. Outside of ' +
        'texts and comments all of them are syntax errors.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Customs \u202eofficer\u202c"
`,
        good: `framework Demo "Demo" { }
role R "Customs officer"
`
    },
    checks: {
        Document(root, { document: { textDocument }, report }) {
            const text = textDocument.getText();
            if (!hasDirectionSign(text)) return;
            for (const { kind, start, end } of writtenLines(text)) {
                const changed = changedDirection(text.slice(start, end));
                if (!changed) continue;
                const range = {
                    start: textDocument.positionAt(start + changed.start),
                    end: textDocument.positionAt(start + changed.end)
                };
                report({ message: messageOn(changed.loose, kind), node: root, range });
            }
        }
    },
    fixes: context => [replaceBy(context, 'Remove what changes the direction', withoutLooseSigns(context.text), true)]
};

/** A text, or a line of a comment: changes of direction end where their line does. */
interface WrittenLine {
    readonly kind: 'text' | 'comment';
    readonly start: number;
    readonly end: number;
}

/** Elsewhere such signs are syntax errors. */
function writtenLines(text: string): WrittenLine[] {
    const comments: Comment[] = [];
    const { types, starts, ends, count } = new Scanner(text, 0, text.length, comments).readUpTo(text.length);
    const lines: WrittenLine[] = [];
    for (let index = 0; index < count; index++) {
        if (types[index] !== STRING && types[index] !== BULLET) continue;
        lines.push({ kind: 'text', start: starts[index] ?? 0, end: ends[index] ?? 0 });
    }
    for (const { start, end } of comments) {
        for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
            lines.push({ kind: 'comment', start: start + index, end: start + index + line.length });
        }
    }
    return lines;
}

function messageOn(sign: string, kind: WrittenLine['kind']): string {
    const number = sign.charCodeAt(0).toString(16).toUpperCase();
    const found = `An invisible character (U+${number}) in this ${kind}`;
    if (sign === ISOLATE_END) return `${found} ends a change of direction that nothing begins. Remove it.`;
    if (sign >= FIRST_ISOLATE)
        return `${found} has all that follows on the line shown in another order. Remove it, or close it with U+2069.`;
    return `${found} has it shown in another order than it is written in. Remove it.`;
}
