import type { Range } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { type SectionHolder, sectionOf } from '../references/sections-of.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Problem } from './rule.ts';

/** What an element says under one section: a cell, where elements stand below each other in a table. */
export interface CellText {
    readonly section: ast.Section;
    readonly content: ast.Content;
    readonly entries: readonly string[];
}

/** The cells of an element that say something, in the order of the text. A section that stands twice counts once. */
export function cellsOf(holder: SectionHolder, symbols: FrameworkSymbols): CellText[] {
    const cells = new Map<ast.Section, CellText>();
    for (const content of holder.contents) {
        const section = sectionOf(content, symbols);
        const entries = [...content.paragraphs, ...content.items.map(item => item.text)].filter(text => text);
        if (section && entries.length > 0 && !cells.has(section)) cells.set(section, { section, content, entries });
    }
    return [...cells.values()];
}

/** Where a cell begins: the word that opens the section, else its first line. */
export function placeOfCell({ content }: CellText): Pick<Problem, 'node' | 'property'> {
    return content.section
        ? { node: content, property: 'section' }
        : { node: content.items[0] ?? content, property: 'text' };
}

/** The range of a cell, for related places. */
export function rangeOfCell({ content }: CellText): Range | undefined {
    return (content.section?.$refNode ?? content.items[0]?.$cstNode)?.range;
}
