import { type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { formattedText } from '../../formatting/formatted-text.ts';
import type { SourceBlock } from '../../parsing/direct/source-block.ts';
import { isWellFormed } from '../text-places.ts';
import { changeBetween, changed, merged, type TextChange } from './text-change.ts';

const NOWHERE = URI.parse('gradus-made:///block.gradus');

/** What is longer takes too long to format while somebody waits for a cell. */
const LONGEST_FORMATTED = 100_000;

/**
 * Changes of an element or block such that what was formatted stays so: the strokes of a table below each other, say.
 * What was not formatted stays as it was around the changes.
 *
 * @param changes within the block, by places of the file
 * @returns nothing where there would be a syntax error then
 */
export function tidied(
    block: SourceBlock,
    changes: readonly TextChange[],
    { workspace }: LangiumSharedCoreServices
): readonly TextChange[] | undefined {
    const before = block.slice();
    const after = changed(
        before,
        changes.map(each => moved(each, -block.start))
    );
    const read = (text: string) => workspace.LangiumDocumentFactory.fromString(text, NOWHERE);
    const document = read(after);
    if (!isWellFormed(document)) return undefined;
    if (Math.max(before.length, after.length) > LONGEST_FORMATTED) return merged(changes);
    const options = indentationOf(before);
    if (formattedBlock(read(before), options) !== before) return merged(changes);
    const formatted = formattedBlock(document, options);
    return formatted === after ? merged(changes) : [moved(changeBetween(before, formatted), block.start)];
}

function formattedBlock(document: LangiumDocument, options: FormattingOptions): string {
    return formattedText(document, options).trimEnd();
}

/** How a block is indented: by tabs, or by as many spaces as its first indented line has. */
function indentationOf(text: string): FormattingOptions {
    const [, indent = '  '] = /^([ \t]+)\S/m.exec(text) ?? [];
    return { tabSize: indent.length, insertSpaces: !indent.startsWith('\t') };
}

function moved({ start, end, text }: TextChange, by: number): TextChange {
    return { start: start + by, end: end + by, text };
}
