import type { Competency, FrameworkModel } from '@gradus/model';
import { annotationColumns, type ElementColumn, elementSheet, sectionColumns, sectionText } from './element-columns.ts';
import { exactTitles } from './exact-titles.ts';
import { HEADERS, levelHeader } from './headers.ts';
import { DistinctNames } from './names.ts';
import { chosen, type Sheet, type SheetScope } from './sheet.ts';

/** Competencies with where they belong, their texts, and what each level means for them. */
export function dictionarySheet(model: FrameworkModel, scope: SheetScope = {}): Sheet {
    const names = new DistinctNames();
    const competencies = chosen(model.competencies, scope.competencies);
    return elementSheet({ name: 'dictionary', title: 'Competencies' }, competencies, [
        { header: HEADERS.code, holds: 'code', always: true, text: ({ code }) => code },
        { header: HEADERS.competency, holds: 'title', always: true, text: ({ title }) => title },
        {
            header: HEADERS.category,
            holds: 'title',
            always: true,
            text: ({ category }) => names.of(model.categories, category)
        },
        { header: HEADERS.aliases, holds: 'title', text: ({ aliases }) => aliases.join('\n') },
        ...sectionColumns(model, competencies),
        ...levelColumns(model, competencies),
        {
            header: HEADERS.kinds,
            holds: 'title',
            text: ({ kinds }) => kinds.map(each => names.of(model.categories, each)).join('\n')
        },
        { header: HEADERS.parent, holds: 'code', text: ({ parent }) => parent ?? '' },
        {
            header: HEADERS.scale,
            holds: 'code',
            // Where there is no row yet, nobody could say it otherwise.
            always: competencies.length === 0 && model.scales.length > 0,
            text: ({ scale }) => scale ?? ''
        },
        { header: HEADERS.levels, holds: 'code', text: levelsOf },
        { header: HEADERS.forAll, holds: 'code', text: ({ forAll }) => (forAll ? 'yes' : '') },
        ...annotationColumns<Competency>()
    ]);
}

/** The levels that a competency is defined at: one by one, or from which number to which. */
function levelsOf({ levels, range }: Competency): string {
    return range ? `${range.min}..${range.max}` : levels.join(', ');
}

/** A column for each level that means something for some competency; of each section that says it. */
function levelColumns(model: FrameworkModel, competencies: readonly Competency[]): ElementColumn<Competency>[] {
    const levels = new Map(
        model.scales.map(scale => [scale.code, new Map(scale.levels.map(each => [each.code, each]))])
    );
    const sections = model.sections.filter(({ code }) =>
        competencies.some(({ descriptors }) =>
            descriptors.some(each => each.sections.some(({ section }) => section === code))
        )
    );
    const titleOf = ({ scale = '' }: Competency, code: string) =>
        levelHeader(levels.get(scale)?.get(code) ?? { code, title: code });
    const headers = new Set(
        // In the order of the scales, and not in that of the first competency that says something.
        model.scales.flatMap(scale => scale.levels.map(levelHeader))
    );
    for (const each of competencies) for (const { level } of each.descriptors) headers.add(titleOf(each, level));
    const exact = exactTitles(model.sections);
    return [...headers].flatMap(title =>
        sections.map(({ code, title: section }) => ({
            header: `${title} (${section})`,
            ...(exact.has(code) && { exactHeader: `${title} (${exact.get(code)})` }),
            holds: 'text' as const,
            text: (each: Competency) =>
                each.descriptors
                    .filter(({ level }) => titleOf(each, level) === title)
                    .map(({ sections: texts }) => sectionText(texts, code))
                    .filter(text => text !== '')
                    .join('\n')
        }))
    );
}
