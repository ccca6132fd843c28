import type { ShownRequirement } from '../view-model/shown-requirement.ts';

/** A level's number on its colour. The number is always there: colour only helps to see it. */
export function LevelBadge({ requirement }: { readonly requirement: ShownRequirement }) {
    const { text, step, highStep, desirable } = requirement;
    return (
        <span class={badgeClass(step, highStep, desirable)}>
            {text}
            {desirable && <span class="unseen"> (desirable)</span>}
        </span>
    );
}

/** The classes of a badge: its colour, the colour at its end for a range, and its outline. */
export function badgeClass(step: number | undefined, highStep?: number, desirable = false): string {
    return [
        'badge',
        step === undefined ? undefined : `step-${step}`,
        highStep === undefined ? undefined : `up-to-${highStep}`,
        desirable ? 'desirable' : undefined
    ]
        .filter(name => name !== undefined)
        .join(' ');
}
