import type { RoleView } from '@gradus/protocol';

interface ComparedRolesProps {
    readonly all: readonly RoleView[];
    /** The one that the others are compared with first. */
    readonly compared: readonly RoleView[];
    /** Compares these roles, by their codes. */
    readonly onCompare: (codes: string[]) => void;
}

/** Chooses which role is compared with which others. */
export function ComparedRoles({ all, compared, onCompare }: ComparedRolesProps) {
    const [base, ...others] = compared;
    const codes = compared.map(({ code }) => code);
    const rest = all.filter(role => !compared.includes(role));
    const compareWith = (code: string) => {
        // Whichever was the base before changes places with the new one.
        const before = codes[0];
        onCompare([code, ...codes.slice(1).map(each => (each === code && before !== undefined ? before : each))]);
    };
    return (
        <div class="fields compared-roles">
            <label class="field">
                <span>Compare</span>
                <select value={base?.code} onChange={event => compareWith(event.currentTarget.value)}>
                    {all.map(({ code, title }) => (
                        <option key={code} value={code}>
                            {title}
                        </option>
                    ))}
                </select>
            </label>
            <span>with</span>
            <ul class="chips" aria-label="Compared with">
                {others.map(({ code, title }) => (
                    <li key={code}>
                        <span>{title}</span>
                        <button
                            type="button"
                            aria-label={`Take out ${title}`}
                            onClick={() => onCompare(codes.filter(each => each !== code))}
                        >
                            <span aria-hidden="true">×</span>
                        </button>
                    </li>
                ))}
            </ul>
            {rest.length > 0 && (
                <div class="field">
                    <select
                        value=""
                        aria-label="Add a role"
                        onChange={event => {
                            onCompare([...codes, event.currentTarget.value]);
                            event.currentTarget.value = '';
                        }}
                    >
                        <option value="">{others.length === 0 ? 'Choose a role' : 'Add another role'}</option>
                        {rest.map(({ code, title }) => (
                            <option key={code} value={code}>
                                {title}
                            </option>
                        ))}
                    </select>
                </div>
            )}
        </div>
    );
}
