import { SelectField } from './select-field.tsx';

interface ChoiceSelectProps {
    readonly label: string;
    /** What the entry that does not narrow anything down is called. */
    readonly all: string;
    readonly options: readonly { readonly code: string; readonly title: string }[];
    readonly chosen: string | undefined;
    readonly onSelect: (code: string | undefined) => void;
}

/** Narrows down what is shown; not there where there is nothing to choose from. */
export function ChoiceSelect({ label, all, options, chosen, onSelect }: ChoiceSelectProps) {
    if (options.length === 0) return null;
    return (
        <SelectField
            label={label}
            options={options}
            chosen={chosen ?? ''}
            onSelect={code => onSelect(code === '' ? undefined : code)}
        >
            <option value="">{all}</option>
        </SelectField>
    );
}
