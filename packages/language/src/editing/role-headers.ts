import { AstUtils } from 'langium';
import type { Location } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { byPlace } from './by-place.ts';

/**
 * The lines in which roles and sets begin, with their codes and titles, in the order of the text. Lists of places show
 * the lines that they lead to, so that these are the ones by which authors know a role.
 */
export function roleHeaders(roles: Iterable<ast.Role>): Location[] {
    return [...roles].flatMap(headerOf).sort(byPlace);
}

/** What ends a title, by what begins it. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»' };

/** Up to the brace behind it. */
function headerOf(role: ast.Role): Location[] {
    // The name of a role is a part of it, and parts are read at the cost of the whole role.
    const start = role.$cstNode?.range.start;
    if (!start) return [];
    const { uri, textDocument } = AstUtils.getDocument(role);
    const line = textDocument.getText({ start, end: { line: start.line + 1, character: 0 } });
    const { length } = line.slice(0, bodyOf(line)).trimEnd();
    return [{ uri: uri.toString(), range: { start, end: { ...start, character: start.character + length } } }];
}

/** Where the brace of the body stands in a line: not one within a title. */
function bodyOf(line: string): number {
    let closing: string | undefined;
    for (const [index, character] of [...line.matchAll(/["“”„«»{]/g)].map(
        ({ index, 0: found }) => [index, found] as const
    )) {
        if (closing !== undefined) {
            if (closing.includes(character)) closing = undefined;
        } else if (character === '{') return index;
        else closing = CLOSING[character];
    }
    return line.length;
}
