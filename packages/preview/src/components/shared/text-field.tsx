interface TextFieldProps {
    readonly label: string;
    readonly value: string | undefined;
    readonly onType: (text: string) => void;
}

/** Narrows down by a text, as it is typed. */
export function TextField({ label, value, onType }: TextFieldProps) {
    return (
        <label class="field">
            <span>{label}</span>
            <input type="search" value={value ?? ''} onInput={event => onType(event.currentTarget.value)} />
        </label>
    );
}
