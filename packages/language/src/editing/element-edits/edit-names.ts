import { type AstNode, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { spaceBefore } from '../cell-edits/text-change.ts';
import { NO_PLACE, type PlannedChanges, type Refusal, textOf } from './planned-changes.ts';
import { plainLine } from './rewrite-texts.ts';

/** Has an element, or what translates one, be called otherwise. */
export function retitled(
    node: ast.Element | ast.Translated,
    title: string,
    planned: PlannedChanges,
    index: number
): Refusal {
    const written = GrammarUtils.findNodeForProperty(node.$cstNode, 'title');
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, ast.isTranslated(node) ? 'target' : 'name');
    const text = title === '' ? '' : quote(plainLine(title));
    if (written) {
        const start = text === '' ? written.offset - spaceAt(node, written.offset) : written.offset;
        return planned.change(node, [{ start, end: written.end, text }], index);
    }
    return planned.change(node, name && [{ start: name.end, end: name.end, text: ` ${text}` }], index);
}

/** Has an element have other names besides its title. */
export function withAliases(
    element: ast.Element,
    aliases: readonly string[],
    planned: PlannedChanges,
    index: number
): Refusal {
    const written = GrammarUtils.findNodesForProperty(element.$cstNode, 'aliases');
    const list = aliases.map(each => quote(plainLine(each))).join(', ');
    const [first, last] = [written[0], written.at(-1)];
    if (first && last) {
        const word = list === '' ? GrammarUtils.findNodeForKeyword(element.$cstNode, 'alias') : undefined;
        // Without names the word goes as well, with the space before it.
        const start = word ? word.offset - spaceAt(element, word.offset) : first.offset;
        return planned.change(element, [{ start, end: last.end, text: list }], index);
    }
    const anchor =
        GrammarUtils.findNodeForProperty(element.$cstNode, 'title') ??
        GrammarUtils.findNodeForProperty(element.$cstNode, 'name');
    if (!anchor || list === '') return NO_PLACE;
    return planned.change(element, [{ start: anchor.end, end: anchor.end, text: ` alias ${list}` }], index);
}

/** How much space stands before a word; none behind a comment, say. */
function spaceAt(node: AstNode, offset: number): number {
    return spaceBefore(textOf(node), offset);
}

/** Keeps the code that an element had. */
export function withFormerCode(element: ast.Element, code: string, planned: PlannedChanges, index: number): Refusal {
    const known = element.annotations.findLast(ast.isFormerCodes);
    if (!known) return planned.add(element, [`formerly ${code}`], index);
    if (known.codes.includes(code)) return undefined;
    const end = known.$cstNode?.end;
    return planned.change(element, end === undefined ? undefined : [{ start: end, end, text: `, ${code}` }], index);
}
