import type { RequirementView } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';

/** A requirement as a cell shows it. */
export interface ShownRequirement {
    /** `2`, or `3–4` for a range; a mark where there is no level. */
    readonly text: string;
    /** A range by its two ends, of which the text is made. */
    readonly ends?: { readonly low: string; readonly high: string };
    /** The same in full, beginning with the text as it is seen: `2 Trained`, `3–4 Advanced to Expert`; without a level, `required`. */
    readonly name: string;
    /** Whether the text is a level; else it is a mark, for which the name is said. */
    readonly levelled: boolean;
    /** The colour of the level, or of a range's lowest; absent where the scale does not have it. */
    readonly step?: number;
    /** The colour of a range's highest level. */
    readonly highStep?: number;
    readonly desirable: boolean;
    /** The title of the role or set that it was taken from. */
    readonly inheritedFrom?: string;
}

/** What stands for a requirement without a level, in a cell and in the legend. */
export const MARKS = { essential: '•', desirable: '◦' } as const;

/** What a cell shows of a requirement. */
export function shownRequirement(index: PreviewIndex, requirement: RequirementView): ShownRequirement {
    const { necessity, inheritedFrom } = requirement;
    return {
        ...shownLevel(index, requirement),
        desirable: necessity === 'desirable',
        ...(inheritedFrom === undefined ? {} : { inheritedFrom })
    };
}

function shownLevel(
    index: PreviewIndex,
    { competency, level, maxLevel, necessity }: RequirementView
): Pick<ShownRequirement, 'text' | 'ends' | 'name' | 'levelled' | 'step' | 'highStep'> {
    if (level === undefined) {
        const name = necessity === 'essential' ? 'required' : 'desirable';
        return { text: MARKS[necessity], name, levelled: false };
    }
    const scale = index.scales.get(index.competencies.get(competency)?.category ?? '');
    const title = (code: string) => scale?.titleOf(code) ?? code;
    const step = scale?.stepOf(level);
    const highStep = maxLevel === undefined ? undefined : scale?.stepOf(maxLevel);
    const text = maxLevel === undefined ? level : `${level}–${maxLevel}`;
    const titles = maxLevel === undefined ? title(level) : `${title(level)} to ${title(maxLevel)}`;
    const isTitled = title(level) !== level;
    return {
        text,
        name: isTitled ? `${text} ${titles}` : text,
        levelled: true,
        ...(maxLevel === undefined ? {} : { ends: { low: level, high: maxLevel } }),
        ...(step === undefined ? {} : { step }),
        ...(highStep === undefined ? {} : { highStep })
    };
}
