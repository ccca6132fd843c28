import type { LangiumDocument } from 'langium';
import { type URI, UriUtils } from 'langium';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { comparePaths } from '../../text/compare-paths.ts';
import {
    beginsLine,
    behindLineBreak,
    commentsIn,
    type Extent,
    isLastOnLine,
    isWellFormed,
    lineBreakOf,
    replacement,
    withComments
} from '../text-places.ts';
import type { ActionContext } from './action-context.ts';
import { nodeAt } from './node-at.ts';

/** Moves each category, or each role and set, of a file into a file of its own beside it. */
export function splitFile(context: ActionContext): readonly CodeAction[] {
    const { document, params, abilities } = context;
    if (!abilities.createsFiles || params.context.triggerKind === CodeActionTriggerKind.Automatic) return [];
    const here = nodeAt(document, params.range.start);
    if (document.uri.scheme === 'untitled' || !isWellFormed(document)) return [];
    const root = document.parseResult.value;
    if (!ast.isDocument(root) || here?.$container !== root) return [];
    if (ast.isCategory(here)) return split('category', root.elements.filter(ast.isCategory), context);
    return ast.isRole(here) ? split('role', root.elements.filter(ast.isRole), context) : [];
}

function split(what: string, all: readonly ast.Element[], { document, frameworks }: ActionContext): CodeAction[] {
    const root = document.parseResult.value;
    if (!ast.isDocument(root) || all.length < 2) return [];
    // What the header accepts, it accepts in its own file.
    const header = root.elements.find(ast.isFramework);
    if (header?.annotations.some(ast.isAcceptance)) return [];
    // A file that had nothing in it would be left behind: the first one stays instead.
    const isAll = all.length === root.elements.length + root.blocks.length;
    const leaving = isAll ? all.slice(1) : all;
    const text = document.textDocument.getText();
    const comments = commentsIn(root.$cstNode);
    const parts: Extent[] = [];
    for (const { $cstNode } of leaving) {
        const part = $cstNode && withComments({ start: $cstNode.offset, end: $cstNode.end }, comments, text);
        if (!part || !beginsLine(text, part.start) || !isLastOnLine(text, part.end)) return [];
        parts.push(part);
    }
    const uris = leaving.map((element, index) => fileFor(element, index + 2, document));
    if (!keepsOrder(document, uris, frameworks.documentsOf(frameworks.folderOf(document.uri)))) return [];
    const lineBreak = lineBreakOf(text);
    const removing = parts.map(part => replacement(document.textDocument, withBlankLines(part, text), ''));
    const files = uris.flatMap((uri, index) => {
        const { start, end } = parts[index] ?? { start: 0, end: 0 };
        const begin = { line: 0, character: 0 };
        const content = { range: { start: begin, end: begin }, newText: text.slice(start, end) + lineBreak };
        return [{ kind: 'create' as const, uri: uri.toString() }, changing(uri, [content])];
    });
    return [
        {
            title: `Move each ${what} into a file of its own${isAll ? ', but for the first' : ''}`,
            kind: 'refactor.move',
            edit: { documentChanges: [...files, changing(document.uri, removing)] }
        }
    ];
}

function changing(uri: URI, edits: TextEdit[]): TextDocumentEdit {
    return { textDocument: { uri: uri.toString(), version: null }, edits };
}

/** With the empty lines behind it, so that no hole is left. */
function withBlankLines({ start, end }: Extent, text: string): Extent {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    let last = behindLineBreak(text, end);
    for (let next = behindLineBreak(text, last); next > last; next = behindLineBreak(text, last)) last = next;
    return { start: lineStart, end: last };
}

/** As many letters of a code are in the name of its file. */
const LONGEST = 40;

/**
 * A file beside that of an element: the name of that file, a number that keeps the order, and the element's code.
 * Of the code only letters, digits and dashes are taken, so that it is never a path.
 */
function fileFor({ name }: ast.Element, number: number, { uri }: LangiumDocument): URI {
    const stem = UriUtils.basename(uri).replace(/\.gradus$/i, '');
    const code = name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').slice(0, LONGEST);
    return UriUtils.joinPath(UriUtils.dirname(uri), `${stem}_${number}-${code}.gradus`);
}

/** Whether everything still comes in the same order: the new files behind the old one, and nothing between them. */
function keepsOrder({ uri }: LangiumDocument, uris: readonly URI[], all: readonly LangiumDocument[]): boolean {
    const paths = [uri, ...uris].map(each => each.path);
    if (paths.some((path, index) => index > 0 && comparePaths(paths[index - 1] ?? '', path) >= 0)) return false;
    const last = paths.at(-1) ?? '';
    return !all.some(each => comparePaths(each.uri.path, uri.path) > 0 && comparePaths(each.uri.path, last) <= 0);
}
