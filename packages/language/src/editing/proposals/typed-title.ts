import type { CompletionContext } from 'langium/lsp';
import type { Range } from 'vscode-languageserver-types';
import { closingMark, isClosed, quote, unquote } from '../../text/quotes.ts';

/** A title in quotation marks that is being typed. */
export interface TypedTitle {
    /** The mark with which it begins. */
    readonly mark: string;
    /** What is typed of it. */
    readonly text: string;
    /** What a whole title takes the place of: up to its closing mark, or to the cursor where there is none yet. */
    readonly range: Range;
}

/** The title that is being typed at the cursor; nothing where that is no title. */
export function typedTitle({
    textDocument,
    tokenOffset,
    tokenEndOffset,
    offset
}: CompletionContext): TypedTitle | undefined {
    const token = textDocument.getText().slice(tokenOffset, Math.max(offset, tokenEndOffset));
    const mark = token.charAt(0);
    if (!/["“”„«»]/.test(mark)) return undefined;
    const typed = token.slice(0, offset - tokenOffset);
    let end = Math.max(typed.length, 1);
    // Behind its closing mark may stand the framework that it is of.
    while (end < token.length && !isClosed(token.slice(0, end))) end++;
    const isWhole = isClosed(token.slice(0, end));
    return {
        mark,
        text: unquote(typed),
        range: {
            start: textDocument.positionAt(tokenOffset),
            end: textDocument.positionAt(isWhole ? tokenOffset + end : offset)
        }
    };
}

/** A title between marks like the one that is typed, unless it holds such marks itself. */
export function inMarks(title: string, mark: string): string {
    const closing = closingMark(mark);
    return title.includes(closing) || title.includes(mark) ? quote(title) : mark + title + closing;
}
