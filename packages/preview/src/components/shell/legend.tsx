import type { ScaleView } from '@gradus/protocol';
import { ColouredScale } from '../../view-model/shared/coloured-scale.ts';
import type { Marks } from '../../view-model/shared/marks.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import { LegendMarks } from './legend-marks.tsx';
import { LevelDescriptions } from './level-descriptions.tsx';

interface LegendProps {
    readonly scales: readonly ScaleView[];
    readonly marks: Marks;
}

/** What the numbers, colours and marks mean: each scale's levels, and on demand what they stand for. */
export function Legend({ scales, marks }: LegendProps) {
    const hasMarks = Object.values(marks).some(isThere => isThere);
    if (scales.length === 0 && !hasMarks) return null;
    return (
        <section class="legend" aria-label="Legend">
            {scales.map((scale, position) => (
                <ScaleLegend
                    key={scale.code}
                    scale={scale}
                    marks={hasMarks && position === scales.length - 1 ? marks : undefined}
                />
            ))}
            {scales.length === 0 && (
                <div class="scale">
                    <ul class="scale-levels">
                        <LegendMarks marks={marks} />
                    </ul>
                </div>
            )}
        </section>
    );
}

interface ScaleLegendProps {
    readonly scale: ScaleView;
    /** The marks to be explained behind the last scale. */
    readonly marks: Marks | undefined;
}

function ScaleLegend({ scale, marks }: ScaleLegendProps) {
    const { title, cumulative, range } = scale;
    const { levels } = new ColouredScale(scale);
    const isDescribed = levels.some(({ level }) => level.sections.length > 0);
    return (
        <div class="scale">
            <p class="scale-title">{title}</p>
            <ul class="scale-levels">
                {range !== undefined && (
                    <li lang="en">
                        from {range.min} to {range.max}
                    </li>
                )}
                {levels.map(({ level, step }) => (
                    <li key={level.code}>
                        <span class={badgeClass(step)}>{level.code}</span>
                        {level.title !== level.code && <span> {level.title}</span>}
                    </li>
                ))}
                {marks !== undefined && <LegendMarks marks={marks} />}
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
