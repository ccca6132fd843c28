import type { ComparedRole } from '@gradus/protocol';
import { bothStatesFirst } from '../../view-model/compare/both-states-first.ts';
import type { ChoosableRole, ChoosableRoles } from '../../view-model/compare/choosable-roles.ts';

interface ComparedRolesProps {
    readonly all: ChoosableRoles;
    /** The one that the others are compared with first. */
    readonly compared: readonly ChoosableRole[];
    /** What the earlier state is called. */
    readonly state: string | undefined;
    readonly onCompare: (compared: ComparedRole[]) => void;
}

/** Chooses which role is compared with which others, as they are and as they were. */
export function ComparedRoles({ all, compared, state, onCompare }: ComparedRolesProps) {
    const [base, ...others] = compared;
    const keys = new Set(compared.map(({ key }) => key));
    const isOpen = ({ key }: ChoosableRole) => !keys.has(key);
    const rest = { now: all.now.filter(isOpen), earlier: all.earlier.filter(isOpen) };
    const byKey = new Map([...all.now, ...all.earlier, ...compared].map(each => [each.key, each.chosen]));
    const compareWith = (key: string) => {
        // Whichever was the base before changes places with the new one.
        const swapped = others.map(each => (each.key === key && base !== undefined ? base.key : each.key));
        onCompare([key, ...swapped].flatMap(each => byKey.get(each) ?? []));
    };
    const add = (key: string) => {
        const added = byKey.get(key);
        const chosen = compared.map(each => each.chosen);
        if (added !== undefined) onCompare(bothStatesFirst(chosen, added));
    };
    return (
        <div class="fields compared-roles">
            <label class="field">
                <span>Compare</span>
                <select value={base?.key ?? ''} onChange={event => compareWith(event.currentTarget.value)}>
                    {base === undefined && <option value="">Choose a role</option>}
                    {base !== undefined && !all.now.some(({ key }) => key === base.key) && <Options roles={[base]} />}
                    <Options roles={all.now} />
                    <EarlierOptions roles={all.earlier.filter(({ key }) => key !== base?.key)} state={state} />
                </select>
            </label>
            <span>with</span>
            <ul class="chips" aria-label="Compared with">
                {others.map(({ key, name }) => (
                    <li key={key}>
                        <span>{name}</span>
                        <button
                            type="button"
                            aria-label={`Take out ${name}`}
                            onClick={() => onCompare(compared.flatMap(each => (each.key === key ? [] : [each.chosen])))}
                        >
                            <span aria-hidden="true">×</span>
                        </button>
                    </li>
                ))}
            </ul>
            {rest.now.length + rest.earlier.length > 0 && (
                <div class="field">
                    <select
                        value=""
                        aria-label="Add a role"
                        onChange={event => {
                            add(event.currentTarget.value);
                            event.currentTarget.value = '';
                        }}
                    >
                        <option value="">{others.length === 0 ? 'Choose a role' : 'Add another role'}</option>
                        <EarlierOptions roles={rest.earlier} state={state} />
                        <Options roles={rest.now} />
                    </select>
                </div>
            )}
        </div>
    );
}

function Options({ roles }: { readonly roles: readonly ChoosableRole[] }) {
    return (
        <>
            {roles.map(({ key, name }) => (
                <option key={key} value={key}>
                    {name}
                </option>
            ))}
        </>
    );
}

interface EarlierOptionsProps {
    readonly roles: readonly ChoosableRole[];
    readonly state: string | undefined;
}

function EarlierOptions({ roles, state }: EarlierOptionsProps) {
    if (roles.length === 0) return null;
    return (
        <optgroup label={`As in ${state}`}>
            <Options roles={roles} />
        </optgroup>
    );
}
