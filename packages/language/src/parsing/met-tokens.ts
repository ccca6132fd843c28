import type { IToken, TokenType } from 'chevrotain';
import { closingMark, isClosed } from '../text/quotes.ts';

/** Says of a text that its closing mark is missing. */
export function unclosedText(token: IToken): string {
    return `${capital(describe(token))} has no closing quotation mark. Write ${closingMark(token.image)} where it ends.`;
}

/** Whether a text was begun and not ended. */
export function isOpenText(token: IToken): boolean {
    return token.tokenType.name === 'STRING' && !isClosed(token.image);
}

export function isText(token: IToken): boolean {
    return token.tokenType.name === 'STRING' || token.tokenType.name === 'BULLET';
}

/** A code or one of the language's own words. */
export function isWord(token: IToken | undefined): token is IToken {
    return token !== undefined && /^[\p{L}\p{N}_]/u.test(token.image);
}

export function isOnOneLine(a: IToken, b: IToken): boolean {
    return a.endLine === b.startLine;
}

export function isEndOfFile(token: IToken | undefined): boolean {
    return !token || token.tokenType?.name === 'EOF';
}

/** What stands at a place, as it is named in a sentence. */
export function describe(token: IToken | undefined): string {
    if (!token || isEndOfFile(token)) return 'the end of the file';
    switch (token.tokenType?.name) {
        case 'STRING':
            return `the text ${shorten(token.image)}`;
        case 'BULLET':
            return `the line “${shorten(token.image)}”`;
        default:
            return `“${shorten(token.image)}”`;
    }
}

/** What could stand at a place, as it is named in a sentence. */
export function describeType(type: TokenType): string {
    switch (type.name) {
        case 'STRING':
            return 'a text in quotation marks';
        case 'BULLET':
            return 'a line that begins with “- ”';
        case 'ROW':
        case 'PIPE':
            return 'a stroke |';
        default:
            return `“${type.name}”`;
    }
}

export function shorten(text: string): string {
    return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins words as in a sentence: “1, 2 or 3”. */
export function oneOf(words: readonly string[], conjunction = 'or'): string {
    return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
