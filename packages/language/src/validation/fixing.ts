import type { CstNode, LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix, FixContext } from './rule.ts';

/** A fix that replaces the text of the problem. */
export function replaceBy(context: FixContext, title: string, newText: string, preferred = false): Fix {
    return editsIn(context.document, title, [{ range: context.range, newText }], preferred);
}

/** A fix within the document of the problem. */
export function editsIn(document: LangiumDocument, title: string, edits: TextEdit[], preferred = false): Fix {
    return { title, changes: { [document.uri.toString()]: edits }, preferred };
}

/**
 * A fix that has two places change their words. What stands between them stays: a comment, of which only a person knows
 * whether it is right there still.
 */
export function exchange({ document }: FixContext, title: string, first: CstNode, second: CstNode): Fix {
    const between = document.textDocument.getText({ start: first.range.end, end: second.range.start });
    const edits = [
        { range: first.range, newText: second.text },
        { range: second.range, newText: first.text }
    ];
    return editsIn(document, title, edits, !/\/[/*]/.test(between));
}

/** A fix that removes a place, and the whole line where nothing else stands on it. */
export function removal(document: LangiumDocument, title: string, range: Range, preferred = false): Fix {
    const text = document.textDocument.getText();
    let start = document.textDocument.offsetAt(range.start);
    let end = document.textDocument.offsetAt(range.end);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const nextBreak = text.indexOf('\n', end);
    const lineEnd = nextBreak < 0 ? text.length : nextBreak + 1;
    if (text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '') {
        start = lineStart;
        end = lineEnd;
    } else {
        while (/[ \t]/.test(text.charAt(start - 1))) start--;
    }
    const { textDocument } = document;
    const whole = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    return editsIn(document, title, [{ range: whole, newText: '' }], preferred);
}
