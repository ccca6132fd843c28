import { colourStep, type FrameworkModel, valueStep } from '@gradus/model';
import { sectionText } from './element-columns.ts';
import { HEADERS } from './headers.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What levels are called and what they mean: the legend of the other tables. */
export function levelsSheet({ scales, sections }: FrameworkModel): Sheet {
    const used = sections.filter(({ code }) =>
        scales.some(({ levels }) => levels.some(each => each.sections.some(({ section }) => section === code)))
    );
    return {
        name: 'levels',
        title: 'Levels',
        columns: [
            { header: HEADERS.scale, holds: 'code' },
            { header: 'Scale title', holds: 'title' },
            { header: 'Level', holds: 'level' },
            { header: 'Level title', holds: 'title' },
            ...used.map(({ title }) => ({ header: title, holds: 'text' }) as const),
            { header: HEADERS.id, holds: 'code' }
        ],
        rows: scales.flatMap(({ code: scale, title: scaleTitle, levels, range }) =>
            levels.map(({ code, title, sections: texts, id }, position) => {
                const value = Number(code);
                const step = range ? valueStep(value, range) : colourStep(position, levels.length);
                const level: Cell = Number.isNaN(step) ? { text: code } : { text: code, step };
                return {
                    cells: [
                        { text: scale },
                        { text: scaleTitle },
                        level,
                        { text: title },
                        ...used.map(section => ({ text: sectionText(texts, section.code) })),
                        { text: id }
                    ]
                };
            })
        ),
        keys: 2
    };
}
