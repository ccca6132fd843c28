import type { RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

interface RunningHeadProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
}

/** Stands on paper at the top of each page of a role; on the screen, the page itself says all of it. */
export function RunningHead({ index: { model }, role }: RunningHeadProps) {
    return (
        <div class="running-head">
            <div>
                <span>{[model.title, model.subtitle].filter(part => part !== '').join(' · ')}</span>
                <span class="running-role">{role.title}</span>
            </div>
        </div>
    );
}
