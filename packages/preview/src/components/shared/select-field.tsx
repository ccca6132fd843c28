import type { ComponentChildren } from 'preact';

export interface SelectFieldProps {
    readonly label: string;
    readonly options: readonly { readonly code: string; readonly title: string }[];
    readonly chosen: string;
    readonly onSelect: (code: string) => void;
    /** What stands before the options. */
    readonly children?: ComponentChildren;
}

/** A field to choose one of several in. */
export function SelectField({ label, options, chosen, onSelect, children }: SelectFieldProps) {
    return (
        <label class="field">
            <span lang="en">{label}</span>
            <select value={chosen} onChange={({ currentTarget: { value } }) => onSelect(value)}>
                {children}
                {options.map(({ code, title }) => (
                    <option key={code} value={code}>
                        {title}
                    </option>
                ))}
            </select>
        </label>
    );
}
