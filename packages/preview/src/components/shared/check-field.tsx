interface CheckFieldProps {
    readonly label: string;
    readonly checked: boolean;
    readonly onCheck: (checked: boolean) => void;
}

/** Something that is shown or not. */
export function CheckField({ label, checked, onCheck }: CheckFieldProps) {
    return (
        <label class="check">
            <input type="checkbox" checked={checked} onChange={event => onCheck(event.currentTarget.checked)} />
            {label}
        </label>
    );
}
