import type { Marks } from '../../view-model/shared/marks.ts';
import { MARKS } from '../../view-model/shared/shown-requirement.ts';
import { badgeClass } from '../shared/level-badge.tsx';

interface LegendMarksProps {
    readonly marks: Marks;
    /** What requirements are inherited from, by titles, where that is to be said. */
    readonly sources?: readonly string[];
}

/** What the signs beside levels mean, those that there are. */
export function LegendMarks({ marks, sources = [] }: LegendMarksProps) {
    return (
        <>
            {marks.desirableLevel && (
                <li lang="en">
                    <span class={badgeClass(undefined, undefined, { desirable: true })} aria-hidden="true" /> desirable
                </li>
            )}
            {marks.essential && <Mark sign={MARKS.essential} meaning="required" />}
            {marks.desirable && <Mark sign={MARKS.desirable} meaning="desirable" />}
            {marks.inherited && (
                <li>
                    <span lang="en">
                        <span class="inherited">in italics</span>: inherited{sources.length > 0 && ' from'}
                    </span>
                    {sources.length > 0 && ` ${sources.join(', ')}`}
                </li>
            )}
        </>
    );
}

function Mark({ sign, meaning }: { readonly sign: string; readonly meaning: string }) {
    return (
        <li lang="en">
            <span class={badgeClass(undefined, undefined, { mark: true })}>
                <span aria-hidden="true">{sign}</span>
            </span>{' '}
            {meaning}
        </li>
    );
}
