import type { Subject } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { LevelBadge } from './level-badge.tsx';
import type { Reveal } from './reveal.ts';
import { SourceLink } from './source-link.tsx';
import { useCellStop } from './use-cell-stop.ts';

interface ComparedCellProps {
    readonly requirement: ShownRequirement | undefined;
    readonly subject: Subject;
    /** All that the cell says, for those who hear it. */
    readonly label: (requirement: ShownRequirement) => string;
    /** What is said where there is no requirement. */
    readonly absent?: string;
    readonly onReveal: Reveal;
    readonly stop: number;
    /** How the level differs from another one. */
    readonly children?: ComponentChildren;
}

/** What is required, or a dash, and how that differs from something else. */
export function ComparedCell({ requirement, subject, label, absent, onReveal, stop, children }: ComparedCellProps) {
    const said = requirement && label(requirement);
    const cellStop = useCellStop(requirement && subject, onReveal, stop, said);
    return (
        <td {...cellStop}>
            <span class="compared">
                {requirement === undefined ? (
                    <span class="not-required">
                        <span aria-hidden="true">–</span>
                        <span class="unseen" lang="en">
                            {absent ?? 'not required'}
                        </span>
                    </span>
                ) : (
                    <SourceLink subject={subject} onReveal={onReveal} label={said} stop={stop}>
                        <LevelBadge requirement={requirement} />
                    </SourceLink>
                )}
                {children}
            </span>
        </td>
    );
}
