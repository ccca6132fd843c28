import type { CompetencyView, RequirementView, Subject, TextView } from '@gradus/protocol';
import type { ColouredLevel } from './coloured-scale.ts';
import { type LevelSpan, levelSpan } from './level-span.ts';
import type { PreviewIndex } from './preview-index.ts';

/** What a level asks for in a competency. */
export interface LevelMeaning {
    readonly level: string;
    /** The level's title; its code where it has none. */
    readonly title: string;
    readonly step: number | undefined;
    readonly sections: readonly TextView[];
    /** Whether the text is the competency's own; else it is what the scale says of the level everywhere. */
    readonly isOwn: boolean;
    /** Where the text is written. */
    readonly subject: Subject;
    /** Whether it was written so in an earlier state, so that nothing leads there. */
    readonly isEarlier?: boolean;
}

/** What a requirement asks for in words. */
export interface RequirementMeaning {
    /** The level that is required; several for a range. */
    readonly required: readonly LevelMeaning[];
    /** The levels below, where a level includes them. */
    readonly below: readonly LevelMeaning[];
}

/** What a requirement asks for: the competency's descriptors where it has some, else those of the scale. */
export function requirementMeaning(
    index: PreviewIndex,
    competency: CompetencyView,
    requirement: RequirementView
): RequirementMeaning {
    const span = levelSpan(index, requirement);
    if (span === undefined) return { required: [], below: [] };
    const { low, high, scale } = span;
    const between = levelsWithin(span, competency, low, high);
    const below = scale.cumulative ? levelsWithin(span, competency, Number.NEGATIVE_INFINITY, low, true) : [];
    const meaning = (level: ColouredLevel) => levelMeaning(span, competency, level);
    return { required: between.map(meaning), below: below.map(meaning) };
}

/** The levels of a scale from one height to another at which a competency is defined, in ascending order. */
export function levelsWithin(
    { scale }: LevelSpan,
    { levels }: CompetencyView,
    from: number,
    to: number,
    withoutTop = false
): readonly ColouredLevel[] {
    return scale.levels.filter(({ level }) => {
        const height = scale.heightOf(level.code);
        if (height === undefined || height < from || height > to || (withoutTop && height === to)) return false;
        return levels.length === 0 || levels.includes(level.code);
    });
}

/** What one level asks for in a competency. */
export function levelMeaning(
    { scale }: LevelSpan,
    competency: CompetencyView,
    { level, step }: ColouredLevel
): LevelMeaning {
    const own = competency.descriptors.find(descriptor => descriptor.level === level.code);
    return {
        level: level.code,
        title: level.title,
        step,
        sections: own?.sections ?? level.sections,
        isOwn: own !== undefined,
        subject:
            own === undefined
                ? { kind: 'level', scale: scale.code, code: level.code }
                : { kind: 'descriptor', competency: competency.code, level: level.code }
    };
}
