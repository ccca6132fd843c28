import { GrammarUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';

/**
 * The edit that adds an alias to a competency: after its last alias, else after its title.
 *
 * @param written the alias with its quotation marks
 */
export function addAlias(competency: ast.Competency, written: string): TextEdit | undefined {
    const aliases = GrammarUtils.findNodesForProperty(competency.$cstNode, 'aliases');
    const last = aliases.at(-1);
    const after = last ?? GrammarUtils.findNodeForProperty(competency.$cstNode, 'title');
    if (!after) return undefined;
    const newText = last ? `, ${written}` : ` alias ${written}`;
    return { range: { start: after.range.end, end: after.range.end }, newText };
}
