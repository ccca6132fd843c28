import type { Described, FrameworkModel, SectionContent } from '@gradus/model';
import { exactSectionHeader, exactTitles } from './exact-titles.ts';
import { expectModestTable } from './expect-modest-table.ts';
import { HEADERS, sectionHeader } from './headers.ts';
import { type Column, cellOf, type Row, type Sheet } from './sheet.ts';

/** A column with what it says of an element. */
export interface ElementColumn<T> extends Column {
    readonly text: (element: T) => string;
    /** Whether it is there although no element says anything. */
    readonly always?: boolean;
}

/**
 * A table of elements. Columns that have nothing to say of any of them are left out.
 *
 * @throws ImpossibleExport where there are too many of both
 */
export function elementSheet<T extends Described>(
    { name, title }: Pick<Sheet, 'name' | 'title'>,
    elements: readonly T[],
    columns: readonly ElementColumn<T>[]
): Sheet {
    expectModestTable(title, elements.length, columns.length);
    const filled = columns
        .map(column => ({ column, texts: elements.map(each => column.text(each)) }))
        .filter(({ column, texts }) => column.always || texts.some(text => text !== ''));
    return {
        name,
        title,
        columns: filled.map(({ column: { header, holds, exactHeader } }) => ({
            header,
            holds,
            ...(exactHeader !== undefined && { exactHeader })
        })),
        rows: elements.map(
            ({ id }, index): Row => ({
                cells: filled.map(({ texts }) => cellOf(texts[index] ?? '')),
                key: id
            })
        ),
        keys: 2
    };
}

/** A column for each section that the framework declares, and for those it does not, in their order. */
export function sectionColumns<T extends Described>(
    { sections }: FrameworkModel,
    elements: readonly T[]
): ElementColumn<T>[] {
    const titles = new Map(sections.map(({ code, title }) => [code, title]));
    for (const { section } of elements.flatMap(each => each.sections))
        if (!titles.has(section)) titles.set(section, section);
    const exact = exactTitles(sections);
    return [...titles].map(([code, title]) => ({
        header: sectionHeader(title),
        ...(exact.has(code) && { exactHeader: exactSectionHeader(exact.get(code) ?? title) }),
        holds: 'text',
        text: element => sectionText(element.sections, code)
    }));
}

/** What a section says, an entry on each line. */
export function sectionText(sections: readonly SectionContent[], code: string): string {
    return sections
        .filter(({ section }) => section === code)
        .flatMap(({ entries }) => entries)
        .join('\n');
}

/** What can be said of any element besides its texts: last, since most authors do not look at it. */
export function annotationColumns<T extends Described>(): ElementColumn<T>[] {
    return [
        { header: HEADERS.number, holds: 'code', text: ({ number }) => number ?? '' },
        { header: HEADERS.status, holds: 'code', text: ({ status }) => status ?? '' },
        { header: HEADERS.replacedBy, holds: 'code', text: ({ replacedBy }) => replacedBy ?? '' },
        { header: HEADERS.formerCodes, holds: 'code', text: ({ formerCodes }) => (formerCodes ?? []).join('\n') },
        { header: HEADERS.adoptedFrom, holds: 'code', text: ({ adoptedFrom }) => adoptedFrom ?? '' },
        // The table is known by it.
        { header: HEADERS.id, holds: 'code', always: true, text: ({ id }) => id }
    ];
}
