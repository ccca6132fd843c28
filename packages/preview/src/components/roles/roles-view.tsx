import { useMemo, useState } from 'preact/hooks';
import { roleRemarks } from '../../view-model/roles/role-remarks.ts';
import { valuesForAll } from '../../view-model/roles/values-for-all.ts';
import { visibleRoles } from '../../view-model/shared/visible-roles.ts';
import { CheckField } from '../shared/check-field.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Nothing } from '../shell/nothing.tsx';
import { BookletCover } from './booklet-cover.tsx';
import { BookletLevels } from './booklet-levels.tsx';
import { DomainParts } from './domain-parts.tsx';
import { MoreRoles } from './more-roles.tsx';
import { PrintButton } from './print-button.tsx';
import { RoleSheet } from './role-sheet.tsx';

/** More sheets than this are drawn only when they are asked for. */
const FIRST_SHEETS = 40;

/** The sheet of the chosen role, or those of all that are left by the other choices. */
export function RolesView({ index, choice, onChoose, onReveal, still = false }: ViewProps) {
    const { role: only, category } = choice;
    const roles = useMemo(
        () => visibleRoles(choice, index).filter(({ code }) => only === undefined || code === only),
        [index, only, choice.domain, category]
    );
    const remarks = useMemo(() => roleRemarks(index.model), [index]);
    const values = useMemo(() => valuesForAll(index), [index]);
    const [most, setMost] = useState(FIRST_SHEETS);
    if (roles.length === 0) return <Nothing choice={choice} onChoose={onChoose} />;
    const shown = still ? roles : roles.slice(0, most);
    // Codes may have in them what an id may not.
    const ids = new Map(shown.map(({ code }, position) => [code, `sheet-${position}`]));
    const withMeanings = choice.roles?.withMeanings === true;
    return (
        <div class="sheets">
            {!still && (
                <div class="view-bar" lang="en">
                    {index.required.scales.length > 0 && (
                        <CheckField
                            label="Show what the levels ask for"
                            checked={withMeanings}
                            onCheck={checked =>
                                onChoose({ ...choice, roles: { ...choice.roles, withMeanings: checked || undefined } })
                            }
                        />
                    )}
                    {/* Within VS Code nothing can be printed. */}
                    {onReveal === undefined && <PrintButton />}
                </div>
            )}
            {shown.length > 1 && <BookletCover index={index} roles={shown} idOf={code => `${ids.get(code)}-title`} />}
            {shown.length > 1 && <DomainParts index={index} roles={shown} onReveal={onReveal} />}
            {shown.map(role => (
                <RoleSheet
                    key={role.code}
                    index={index}
                    role={role}
                    remarks={remarks.get(role.code) ?? []}
                    values={values}
                    category={category}
                    choice={choice}
                    onChoose={onChoose}
                    onReveal={onReveal}
                    id={ids.get(role.code) ?? ''}
                    still={still}
                />
            ))}
            {shown.length > 1 && <BookletLevels index={index} />}
            {shown.length < roles.length && (
                <MoreRoles shown={shown.length} all={roles.length} step={FIRST_SHEETS} onShow={setMost} />
            )}
        </div>
    );
}
