import { isCode } from '../../tables/codes.ts';
import { oneLine, quoted } from '../reading/clean-text.ts';

/** Lines of text as the formatter sets them. */
export type Lines = readonly string[];

/** A head, and what stands in its braces; without braces where nothing does. */
export function block(head: string, body: Lines): string[] {
    return body.length === 0 ? [head] : [`${head} {`, ...indented(body), '}'];
}

/** A word with a list below it; nothing where the list is empty. */
export function listed(word: string, items: readonly string[]): string[] {
    return items.length === 0 ? [] : [word, ...items.map(item => `  - ${oneLine(item)}`)];
}

function indented(lines: Lines): string[] {
    return lines.map(line => (line === '' ? line : `  ${line}`));
}

/** Words with spaces between them; those that are not there are left out. */
export function words(...parts: readonly (string | undefined)[]): string {
    return parts.filter(part => part !== undefined && part !== '').join(' ');
}

/** A value that may stand without quotation marks where it is one word. */
export function value(text: string): string {
    return isCode(text) ? text : quoted(text);
}

/** Several texts in quotation marks, behind a word. */
export function quotedList(word: string, texts: readonly string[]): string | undefined {
    return texts.length === 0 ? undefined : `${word} ${texts.map(quoted).join(', ')}`;
}
