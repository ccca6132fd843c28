import type { Place, RequirementView } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';

/** A requirement as a cell shows it. */
export interface ShownRequirement {
    /** `2`, or `3–4` for a range. */
    readonly text: string;
    /** The same in full, beginning with the text as it is seen: `2 Trained`, `3–4 Advanced to Expert`. */
    readonly name: string;
    /** The colour of the level, or of a range's lowest; absent where the scale does not have it. */
    readonly step?: number;
    /** The colour of a range's highest level. */
    readonly highStep?: number;
    readonly desirable: boolean;
    readonly place: Place;
}

/** What a cell shows of a requirement. */
export function shownRequirement(index: PreviewIndex, requirement: RequirementView): ShownRequirement {
    const { competency, level, maxLevel, necessity, place } = requirement;
    const levels = index.levels.get(index.competencies.get(competency)?.category ?? '');
    const title = (code: string) => levels?.get(code)?.level.title ?? code;
    const step = levels?.get(level)?.step;
    const highStep = maxLevel === undefined ? undefined : levels?.get(maxLevel)?.step;
    const text = maxLevel === undefined ? level : `${level}–${maxLevel}`;
    const titles = maxLevel === undefined ? title(level) : `${title(level)} to ${title(maxLevel)}`;
    const isTitled = title(level) !== level;
    return {
        text,
        name: isTitled ? `${text} ${titles}` : text,
        ...(step === undefined ? {} : { step }),
        ...(highStep === undefined ? {} : { highStep }),
        desirable: necessity === 'desirable',
        place
    };
}
