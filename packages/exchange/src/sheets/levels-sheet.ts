import { colourStep, type FrameworkModel, type Level, type Scale, valueStep } from '@gradus/model';
import { annotationColumns, type ElementColumn, sectionText } from './element-columns.ts';
import { exactSectionHeader, exactTitles } from './exact-titles.ts';
import { HEADERS, sectionHeader } from './headers.ts';
import { type Cell, cells, type Row, type Sheet } from './sheet.ts';

/** What levels are called and what they mean: the legend of the other tables. A scale without levels has a row of its own. */
export function levelsSheet({ scales, sections }: FrameworkModel): Sheet {
    const levels = scales.flatMap(scale => scale.levels);
    const exact = exactTitles(sections);
    const all: readonly ElementColumn<Level>[] = [
        ...sections.map(
            ({ code, title }): ElementColumn<Level> => ({
                header: sectionHeader(title),
                ...(exact.has(code) && { exactHeader: exactSectionHeader(exact.get(code) ?? title) }),
                holds: 'text',
                text: each => sectionText(each.sections, code)
            })
        ),
        { header: HEADERS.covers, holds: 'code', text: each => (each.covers ?? []).join(', ') },
        ...annotationColumns<Level>()
    ];
    const further = all.filter(({ header, text }) => header === HEADERS.id || levels.some(each => text(each) !== ''));
    const isBuilt = scales.some(scale => built(scale) !== '');
    const row = (scale: Scale, level?: Level, position = 0): Row => ({
        cells: [
            ...cells(scale.code, scale.title),
            level ? levelCell(scale, level, position) : { text: '' },
            { text: level?.title ?? '' },
            ...(isBuilt ? cells(built(scale)) : []),
            ...further.map(({ text }) => ({ text: level ? text(level) : '' }))
        ],
        key: level?.id ?? scale.id
    });
    return {
        name: 'levels',
        title: 'Levels',
        columns: [
            { header: HEADERS.scale, holds: 'code' },
            { header: HEADERS.scaleTitle, holds: 'title' },
            { header: HEADERS.level, holds: 'level' },
            { header: HEADERS.levelTitle, holds: 'title' },
            ...(isBuilt ? [{ header: HEADERS.build, holds: 'code' } as const] : []),
            ...further.map(({ header, holds, exactHeader }) => ({
                header,
                holds,
                ...(exactHeader !== undefined && { exactHeader })
            }))
        ],
        rows: scales.flatMap(scale =>
            scale.levels.length === 0 ? [row(scale)] : scale.levels.map((level, index) => row(scale, level, index))
        ),
        keys: 2
    };
}

function levelCell({ range, levels }: Scale, { code }: Level, position: number): Cell {
    const value = Number(code);
    const step = range ? valueStep(value, range) : colourStep(position, levels.length);
    return Number.isNaN(step) ? { text: code } : { text: code, step };
}

/** How a scale is built, in the words in which a framework says it, one below the other. */
function built({ cumulative, size, range, base }: Scale): string {
    return [
        cumulative ? 'cumulative' : '',
        size === undefined ? '' : `${size} levels`,
        range ? `from ${range.min} to ${range.max}` : '',
        base === undefined ? '' : `of ${base}`
    ]
        .filter(each => each !== '')
        .join('\n');
}
