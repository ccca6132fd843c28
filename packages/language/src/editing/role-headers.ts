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

/** Up to the brace behind it. */
function headerOf(role: ast.Role): Location[] {
    // The name of a role is a part of it, and parts are read at the cost of the whole role.
    const start = role.$cstNode?.range.start;
    if (!start) return [];
    const { uri, textDocument } = AstUtils.getDocument(role);
    const line = textDocument.getText({ start, end: { line: start.line + 1, character: 0 } });
    const { length } = line.replace(/\s*(?:\{.*)?\s*$/, '');
    return [{ uri: uri.toString(), range: { start, end: { ...start, character: start.character + length } } }];
}
