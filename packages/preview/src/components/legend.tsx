import type { ScaleView } from '@gradus/protocol';
import { colourStep } from '../view-model/colour-step.ts';
import { badgeClass } from './level-badge.tsx';
import { LevelDescriptions } from './level-descriptions.tsx';

interface LegendProps {
    readonly scales: readonly ScaleView[];
    /** Whether a desirable requirement can be seen anywhere. */
    readonly withDesirable: boolean;
}

/** What the numbers and colours mean: each scale's levels, and on demand what they stand for. */
export function Legend({ scales, withDesirable }: LegendProps) {
    if (scales.length === 0) return null;
    return (
        <section class="legend" aria-label="Legend">
            {scales.map((scale, position) => (
                <ScaleLegend
                    key={scale.code}
                    scale={scale}
                    withDesirable={withDesirable && position === scales.length - 1}
                />
            ))}
        </section>
    );
}

interface ScaleLegendProps {
    readonly scale: ScaleView;
    readonly withDesirable: boolean;
}

function ScaleLegend({ scale: { title, levels, cumulative }, withDesirable }: ScaleLegendProps) {
    const isDescribed = levels.some(({ description }) => description.length > 0);
    return (
        <div class="scale">
            <p class="scale-title">{title}</p>
            <ul class="scale-levels">
                {levels.map((level, position) => (
                    <li key={level.code}>
                        <span class={badgeClass(colourStep(position, levels.length))}>{level.code}</span>
                        {level.title !== level.code && <span> {level.title}</span>}
                    </li>
                ))}
                {withDesirable && (
                    <li lang="en">
                        <span class={badgeClass(undefined, undefined, true)} aria-hidden="true" /> desirable
                    </li>
                )}
            </ul>
            {isDescribed && (
                <details>
                    <summary>What the levels mean</summary>
                    {cumulative && <p class="cumulative">Each level includes the ones below it.</p>}
                    <LevelDescriptions levels={levels} />
                </details>
            )}
        </div>
    );
}
