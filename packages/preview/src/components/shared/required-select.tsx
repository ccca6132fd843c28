import { SelectField, type SelectFieldProps } from './select-field.tsx';

/** Chooses one of several, of which one is always shown; not there where there is only one. */
export function RequiredSelect(props: Omit<SelectFieldProps, 'children'>) {
    return props.options.length < 2 ? null : <SelectField {...props} />;
}
