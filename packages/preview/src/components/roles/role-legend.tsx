import type { RoleView, ScaleView } from '@gradus/protocol';
import { roleLegend } from '../../view-model/roles/role-legend.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { LegendMarks } from '../shell/legend-marks.tsx';

interface RoleLegendProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    /** The code of the category to which the sheet is confined. */
    readonly category: string | undefined;
}

/** What levels are called and marks mean, below a role's table on paper; on the screen, the legend at the top says it. */
export function RoleLegend({ index, role, category }: RoleLegendProps) {
    const { scales, marks, sources } = roleLegend(index, role, category);
    const hasMarks = Object.values(marks).some(isThere => isThere);
    if (scales.length === 0 && !hasMarks) return null;
    return (
        <div class="role-legend">
            {scales.map(scale => (
                <ScaleLine key={scale.code} scale={scale} />
            ))}
            {hasMarks && (
                <ul>
                    <LegendMarks marks={marks} sources={sources} />
                </ul>
            )}
        </div>
    );
}

/** `Proficiency levels: 1 Awareness · 2 Trained` */
function ScaleLine({ scale: { title, range, levels } }: { readonly scale: ScaleView }) {
    return (
        <p>
            {title}:{' '}
            {range !== undefined && (
                <span lang="en">
                    from {range.min} to {range.max}
                </span>
            )}
            {levels.map((level, position) => (
                <span key={level.code}>
                    {(position > 0 || range !== undefined) && ' · '}
                    <span class="step">
                        {level.code}
                        {level.title !== level.code && ` ${level.title}`}
                    </span>
                </span>
            ))}
        </p>
    );
}
