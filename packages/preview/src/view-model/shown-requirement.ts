import type { Place, RequirementView } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';

/** A requirement as a cell shows it. */
export interface ShownRequirement {
    /** `2`, or `3–4` for a range. */
    readonly text: string;
    /** The same in full: `2 Trained`, `3 Advanced to 4 Expert`. */
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
    const name = (code: string) => levelName(code, levels?.get(code)?.level.title);
    const step = levels?.get(level)?.step;
    const highStep = maxLevel === undefined ? undefined : levels?.get(maxLevel)?.step;
    return {
        text: maxLevel === undefined ? level : `${level}–${maxLevel}`,
        name: maxLevel === undefined ? name(level) : `${name(level)} to ${name(maxLevel)}`,
        ...(step === undefined ? {} : { step }),
        ...(highStep === undefined ? {} : { highStep }),
        desirable: necessity === 'desirable',
        place
    };
}

/** A level by code and title; by code alone where it has no title of its own. */
export function levelName(code: string, title: string | undefined): string {
    return title === undefined || title === code ? code : `${code} ${title}`;
}
