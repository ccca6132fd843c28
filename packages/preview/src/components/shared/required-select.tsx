interface RequiredSelectProps {
    readonly label: string;
    readonly options: readonly { readonly code: string; readonly title: string }[];
    readonly chosen: string;
    readonly onSelect: (code: string) => void;
}

/** Chooses one of several, of which one is always shown; not there where there is only one. */
export function RequiredSelect({ label, options, chosen, onSelect }: RequiredSelectProps) {
    if (options.length < 2) return null;
    return (
        <label class="field">
            <span lang="en">{label}</span>
            <select value={chosen} onChange={({ currentTarget: { value } }) => onSelect(value)}>
                {options.map(({ code, title }) => (
                    <option key={code} value={code}>
                        {title}
                    </option>
                ))}
            </select>
        </label>
    );
}
