import type { RoleView } from '@gradus/protocol';
import { roleScales } from '../../view-model/roles/role-scales.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

interface RoleScalesProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
}

/** What the levels are called, below a role's table on paper; on the screen, the legend at the top says it. */
export function RoleScales({ index, role }: RoleScalesProps) {
    return roleScales(index, role).map(({ code, title, range, levels }) => (
        <p key={code} class="role-scale">
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
    ));
}
