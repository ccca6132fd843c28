import { seenText } from '@gradus/model';
import { type CstNode, GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { quote } from '../../text/quotes.ts';
import { type TextChange, withoutParts } from '../cell-edits/text-change.ts';
import { commentsIn, indentAt, indentStep, lineBreakOf, withComments } from '../text-places.ts';

/** A text as it stands in a bullet line or between quotation marks: on one line, and nothing that nobody sees. */
export function plainLine(text: string): string {
    return seenText(text).replaceAll(/\s+/g, ' ').trim();
}

/** A section with its text, as lines. */
export function textLines(section: string, form: ast.SectionForm, entries: readonly string[], step: string): string[] {
    const plain = entries.map(plainLine);
    if (form === 'list') return [section, ...plain.map(entry => `${step}- ${entry}`)];
    const [first = '', ...more] = plain;
    return more.length === 0 ? [`${section} ${quote(first)}`] : [section, ...plain.map(entry => step + quote(entry))];
}

/** Has a list say other entries. Those that stay are not touched, nor what stands between them. */
export function rewrittenItems(list: ast.Content | ast.Tasks, entries: readonly string[], text: string) {
    const written = list.items.map(({ text: said, $cstNode }) => ({ said, syntax: $cstNode }));
    return rewritten(written, entries.map(plainLine), entry => `- ${entry}`, list, text);
}

/** The same of paragraphs. */
export function rewrittenParagraphs(content: ast.Content, entries: readonly string[], text: string) {
    const syntax = GrammarUtils.findNodesForProperty(content.$cstNode, 'paragraphs');
    const written = content.paragraphs.map((said, index) => ({ said, syntax: syntax[index] }));
    return rewritten(written, entries.map(plainLine), quote, content, text);
}

interface WrittenEntry {
    readonly said: string;
    readonly syntax: CstNode | undefined;
}

/** @returns nothing where there is no place for it */
function rewritten(
    written: readonly WrittenEntry[],
    entries: readonly string[],
    print: (entry: string) => string,
    { $cstNode }: ast.Content | ast.Tasks,
    text: string
): readonly TextChange[] | undefined {
    if (!$cstNode) return undefined;
    const comments = commentsIn($cstNode.container);
    if (entries.length === 0) {
        return withoutParts([withComments({ start: $cstNode.offset, end: $cstNode.end }, comments, text)], text);
    }
    let same = 0;
    while (same < written.length && same < entries.length && written[same]?.said === entries[same]) same++;
    let behind = 0;
    const most = Math.min(written.length, entries.length) - same;
    while (behind < most && written.at(-1 - behind)?.said === entries.at(-1 - behind)) behind++;
    const old = written.slice(same, written.length - behind);
    const fresh = entries.slice(same, entries.length - behind);
    const changes: TextChange[] = [];
    const gone: { start: number; end: number }[] = [];
    for (const [index, { said, syntax }] of old.entries()) {
        const entry = fresh[index];
        if (!syntax) return undefined;
        if (entry === undefined) gone.push({ start: syntax.offset, end: syntax.end });
        else if (entry !== said) changes.push({ start: syntax.offset, end: syntax.end, text: print(entry) });
    }
    const more = fresh.slice(old.length);
    if (more.length > 0) {
        const anchor = written[same + old.length - 1]?.syntax;
        const lineBreak = lineBreakOf(text);
        if (anchor) {
            const { end } = withComments({ start: anchor.offset, end: anchor.end }, comments, text);
            const line = lineBreak + indentAt(text, anchor.offset);
            changes.push({ start: end, end, text: more.map(entry => line + print(entry)).join('') });
        } else {
            const first = written[0]?.syntax;
            const at = first?.offset ?? $cstNode.end;
            const line = lineBreak + (first ? indentAt(text, at) : indentAt(text, $cstNode.offset) + indentStep(text));
            changes.push({
                start: at,
                end: at,
                text: first
                    ? more.map(entry => print(entry) + line).join('')
                    : more.map(each => line + print(each)).join('')
            });
        }
    }
    return [...changes, ...withoutParts(gone, text)];
}
