import { visibleRoles } from '../../view-model/shared/visible-roles.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { Nothing } from '../shell/nothing.tsx';
import { RoleSheet } from './role-sheet.tsx';

/** The sheet of the chosen role, or those of all that are left by the other choices. */
export function RolesView({ index, choice, onChoose, onReveal }: ViewProps) {
    const roles = visibleRoles(choice, index).filter(({ code }) => choice.role === undefined || code === choice.role);
    if (roles.length === 0) return <Nothing index={index} choice={choice} onChoose={onChoose} />;
    return (
        <div class="sheets">
            {roles.map((role, position) => (
                <RoleSheet
                    key={role.code}
                    index={index}
                    role={role}
                    category={choice.category}
                    onReveal={onReveal}
                    id={`sheet-${position}`}
                />
            ))}
        </div>
    );
}
