import { requirementDetails } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';

/** A level's number on its colour, or a mark. It is always there: colour only helps to see it. */
export function LevelBadge({ requirement }: { readonly requirement: ShownRequirement }) {
    const { text, name, levelled, step, highStep, desirable, inheritedFrom } = requirement;
    const details = requirementDetails(requirement);
    return (
        <span
            class={badgeClass(step, highStep, {
                desirable: desirable && levelled,
                mark: !levelled,
                inherited: inheritedFrom !== undefined
            })}
        >
            {levelled ? <LevelText level={requirement} /> : <span aria-hidden="true">{text}</span>}
            {!levelled && <span class="unseen">{name}</span>}
            {details !== '' && <span class="unseen">{details}</span>}
        </span>
    );
}

/** A level's number; of a range one at each end, each on its colour. */
export function LevelText({ level: { text, ends, highStep } }: LevelTextProps) {
    if (ends === undefined || highStep === undefined) return <>{text}</>;
    return (
        <span class="ends">
            <span class="low">{ends.low}–</span>
            <span class="high">{ends.high}</span>
        </span>
    );
}

interface LevelTextProps {
    readonly level: Pick<ShownRequirement, 'text' | 'ends' | 'highStep'>;
}

/** What a badge shows beside its colour. */
interface BadgeSigns {
    /** A broken outline: a level that is desirable. */
    readonly desirable?: boolean;
    /** A sign in place of a level. */
    readonly mark?: boolean;
    readonly inherited?: boolean;
}

/** The classes of a badge: its colour, the colour at its end for a range, and its signs. */
export function badgeClass(step: number | undefined, highStep?: number, signs: BadgeSigns = {}): string {
    return [
        'badge',
        step === undefined ? undefined : `step-${step}`,
        highStep === undefined ? undefined : `up-to-${highStep}`,
        signs.desirable ? 'desirable' : undefined,
        signs.mark ? 'mark' : undefined,
        signs.inherited ? 'inherited' : undefined
    ]
        .filter(name => name !== undefined)
        .join(' ');
}
