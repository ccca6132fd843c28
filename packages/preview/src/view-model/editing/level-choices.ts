import type { CompetencyView, LevelView, ScaleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** What can be chosen for a cell. */
export interface LevelChoice {
    /** Absent for a competency without levels. */
    readonly level?: string;
    /** `3`, or a mark. */
    readonly text: string;
    readonly title: string;
    /** Its colour. */
    readonly step?: number;
}

/** The levels at which a competency is defined; of a continuous scale those that are described, and its ends. */
export function levelsFor(
    competency: CompetencyView,
    { model }: PreviewIndex
): { readonly levels: readonly LevelView[]; readonly range?: NonNullable<ScaleView['range']> } {
    const scale = model.scales.find(({ code }) => code === competency.scale);
    if (scale === undefined) return { levels: [] };
    if (scale.range) return { levels: scale.levels, range: scale.range };
    const defined = new Set(competency.levels);
    return { levels: scale.levels.filter(({ code }) => defined.has(code)) };
}

/** The list of what a competency can be required at. */
export function levelChoices(competency: CompetencyView, index: PreviewIndex): readonly LevelChoice[] {
    if (competency.scale === undefined) return [{ text: '•', title: 'Required' }];
    const coloured = index.scales.get(competency.category);
    return levelsFor(competency, index).levels.map(({ code, title }) => {
        const step = coloured?.stepOf(code);
        return { level: code, text: code, title: title === code ? '' : title, ...(step === undefined ? {} : { step }) };
    });
}
