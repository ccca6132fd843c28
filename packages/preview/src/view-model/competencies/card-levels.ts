import type { CompetencyView, PreviewModel, TextView } from '@gradus/protocol';
import { ColouredScale } from '../shared/coloured-scale.ts';

/** The scale of a competency, and what its levels mean for it. */
export interface CardScale {
    readonly title: string;
    readonly code: string;
    readonly cumulative: boolean;
    readonly range?: { readonly min: number; readonly max: number };
    readonly levels: readonly CardLevel[];
}

export interface CardLevel {
    readonly code: string;
    readonly title: string;
    readonly step: number | undefined;
    /** Whether the competency has this level of its scale. */
    readonly defined: boolean;
    /** What it means for the competency; else what the scale says of it. */
    readonly sections: readonly TextView[];
    /** Whether that is said for the competency itself. */
    readonly own: boolean;
}

/** Every level of a competency's scale, from lowest to highest; nothing where it has no levels. */
export function cardScale(competency: CompetencyView, { scales }: PreviewModel): CardScale | undefined {
    const scale = scales.find(({ code }) => code === competency.scale);
    if (scale === undefined) return undefined;
    const descriptors = new Map(competency.descriptors.map(({ level, sections }) => [level, sections]));
    const defined = new Set(competency.levels);
    const coloured = new ColouredScale(scale);
    const known = new Set(scale.levels.map(({ code }) => code));
    const levels = coloured.levels.map(({ level, step }): CardLevel => {
        const own = descriptors.get(level.code);
        return {
            code: level.code,
            title: level.title,
            step,
            defined: scale.range !== undefined || defined.has(level.code),
            sections: own ?? level.sections,
            own: own !== undefined
        };
    });
    // On a continuous scale, a number between those that it describes may mean something for a competency.
    const between = competency.descriptors
        .filter(({ level }) => !known.has(level))
        .map(
            ({ level, sections }): CardLevel => ({
                code: level,
                title: level,
                step: coloured.stepOf(level),
                defined: true,
                sections,
                own: true
            })
        );
    const { title, code, cumulative, range } = scale;
    return {
        title,
        code,
        cumulative,
        ...(range === undefined ? {} : { range }),
        levels: between.length === 0 ? levels : [...levels, ...between].sort((a, b) => Number(a.code) - Number(b.code))
    };
}
