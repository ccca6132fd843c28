import { DefaultLexerErrorMessageProvider } from 'langium';

/** How far before a sign the line that it stands in is looked at: there may be a sign for each character of a long line. */
const MOST_BEFORE = 500;

/** Says what to do about a sign that the language does not know. */
export class GradusLexerMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(fullText: string, startOffset: number, length: number): string {
        const text = fullText.slice(startOffset, startOffset + length);
        const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
        if (text.includes('\ufffd')) {
            return 'Some characters here could not be read: the file is not in UTF-8. Save it again with the encoding UTF-8.';
        }
        if (/^[\p{Cf}\p{Cc}\p{M}]+$/u.test(text)) {
            const code = text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
            return `An invisible character (U+${code}) stands here. Remove it; it mostly comes along when text is copied.`;
        }
        const before = lineBefore(fullText, startOffset);
        if (/^[.)]/.test(text)) {
            if (/^\s*\p{N}+$/u.test(before)) {
                return `A line of a list begins with “- ”, not with “${before.trim()}${text.charAt(0)}”. Tasks are numbered when they are shown.`;
            }
            const number = /\bnumber[ \t]+([\p{L}\p{N}.]+)$/u.exec(before)?.[1];
            if (number !== undefined) {
                return `A number that ends in a sign stands in quotation marks: number "${number}${text.charAt(0)}".`;
            }
        }
        const isSpaced = /\s/.test(fullText.charAt(startOffset + length));
        if (/^(?:#|;+|%+)$/.test(text) && isSpaced && before.split('"').length % 2 === 1) {
            return `“${text}” cannot stand here. A comment begins with //; text stands in quotation marks, "like this", or on a line that begins with “- ”.`;
        }
        if (/^:?-{2,}/.test(text) && /^\s*\|/.test(before)) {
            return 'Leave this line out: a table here has no line between its heading and its rows.';
        }
        if (/^[-‐‑–—]$/.test(text)) {
            return `“${text}” cannot stand here. A range of levels is written with two dots, as in 2..3; a line of a list begins with “- ” and a space.`;
        }
        return `“${shown}” cannot stand here. Text stands in quotation marks, "like this", or on a line that begins with “- ”.`;
    }
}

/** The line up to a place; of a very long one the last part. */
function lineBefore(text: string, offset: number): string {
    const part = text.slice(Math.max(0, offset - MOST_BEFORE), offset);
    return part.slice(part.lastIndexOf('\n') + 1);
}
