import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { addToBody } from '../add-to-body.ts';
import { canHold } from '../can-hold.ts';
import { insertBelow, isWellFormed, replacement } from '../text-places.ts';
import { type Conversation, conversationsIn, isOpenRemark } from './conversations.ts';

/** What somebody writes. */
export interface Note {
    readonly text: string;
    readonly author?: string | undefined;
    /** Year, month and day: `2026-01-31`. */
    readonly date?: string | undefined;
}

/** What is done about a conversation; or a new one is begun. */
export type RemarkAction =
    | { readonly type: 'settle' }
    | { readonly type: 'reopen' }
    /** Settled, it is the last word on it. */
    | ({ readonly type: 'reply'; readonly settles?: boolean | undefined } & Note)
    | ({ readonly type: 'begin' } & Note);

/**
 * The edits that do something about remarks.
 *
 * @param at where the conversation begins, or in which line a new one is begun
 * @returns nothing where there is no such conversation, or nothing to begin one about, or the text has syntax errors
 */
export function remarkEdits(document: LangiumDocument, at: Position, action: RemarkAction): TextEdit[] | undefined {
    if (!isWellFormed(document)) return undefined;
    if (action.type === 'begin') return begin(document, at.line, action);
    const conversation = conversationsIn(document).find(
        ({ range: { start } }) => start.line === at.line && start.character === at.character
    );
    if (!conversation) return undefined;
    if (action.type === 'settle') return conversation.remarks.filter(isOpenRemark).map(each => settled(document, each));
    if (action.type === 'reopen') return reopened(document, conversation);
    const answer = reply(document, conversation, action, action.settles === true);
    if (!answer || !action.settles) return answer;
    return [...conversation.remarks.filter(isOpenRemark).map(each => settled(document, each)), ...answer];
}

function settled({ textDocument }: LangiumDocument, remark: ast.Remark): TextEdit {
    const state = GrammarUtils.findNodeForProperty(remark.$cstNode, 'state');
    if (state) return replacement(textDocument, { start: state.offset, end: state.end }, 'settled');
    const behind = (remark.$cstNode?.offset ?? 0) + 'remark'.length;
    return replacement(textDocument, { start: behind, end: behind }, ' settled');
}

/** The last word was that it is dealt with, and it is not. */
function reopened({ textDocument }: LangiumDocument, { remarks }: Conversation): TextEdit[] {
    const state = GrammarUtils.findNodeForProperty(remarks.at(-1)?.$cstNode, 'state');
    return state ? [replacement(textDocument, { start: state.offset, end: state.end }, 'open')] : [];
}

function reply(
    { textDocument }: LangiumDocument,
    { remarks, isOpen }: Conversation,
    note: Note,
    settles: boolean
): TextEdit[] | undefined {
    const last = remarks.at(-1)?.$cstNode;
    const line = remarkLine(note, isOpen && !settles ? 'open' : 'settled');
    return last && line !== undefined ? [insertBelow(textDocument, last, [line])] : undefined;
}

function begin(document: LangiumDocument, line: number, note: Note): TextEdit[] | undefined {
    const written = remarkLine(note, 'open');
    const element = holderAt(document, line);
    const edit = element && written !== undefined ? addToBody(element, [written], document.textDocument) : undefined;
    return edit && [edit];
}

/** The element that a remark about a line is written into: a section, say, has no braces for one. */
function holderAt(document: LangiumDocument, line: number): AstNode | undefined {
    for (let node: AstNode | undefined = innermostAt(document, line); node; node = node.$container) {
        if (ast.isElement(node) && canHold(node)) return node;
    }
    return undefined;
}

/** The element that a line is of: the innermost one that begins in it, or else has it in its braces. */
function innermostAt(document: LangiumDocument, line: number): ast.Element | undefined {
    let found: ast.Element | undefined;
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
        const range = node.$cstNode?.range;
        if (!ast.isElement(node) || !range || !isWithin(line, range.start.line, range.end.line)) continue;
        // Of several in one line the first is meant, and no part of it.
        if (found?.$cstNode?.range.start.line !== line) found = node;
    }
    return found;
}

function isWithin(line: number, first: number, last: number): boolean {
    return line >= first && line <= last;
}

/** A remark as it is written; nothing where it says nothing. */
function remarkLine({ text, author, date }: Note, state: ast.RemarkState): string | undefined {
    const said = onOneLine(text);
    if (said === '') return undefined;
    const by = onOneLine(author ?? '');
    const parts = [`remark ${state} ${quote(said)}`];
    if (by !== '') parts.push(`by ${quote(by)}`);
    if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date)) parts.push(`on ${date}`);
    return parts.join(' ');
}

/** A text in quotation marks ends with its line. */
function onOneLine(text: string): string {
    return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
