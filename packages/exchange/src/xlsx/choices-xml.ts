import type { Sheet } from '../sheets/sheet.ts';
import { rowGroups } from './row-groups.ts';
import { xmlText } from './xml-text.ts';

/** As much as a list of choices may hold. */
const LONGEST = 255;

/**
 * What cells of levels offer to choose from. Something else can be written all the same, after a warning: several levels
 * with dots between them, for example.
 */
export function choicesXml(sheet: Sheet): string {
    const validations = rowGroups(sheet, ({ choices }) => choices && listOf(choices)).map(({ value, ranges }) =>
        [
            '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"',
            ' errorTitle="Another level" error="This is none of the levels of the competency."',
            ` sqref="${ranges}"><formula1>${xmlText(value)}</formula1></dataValidation>`
        ].join('')
    );
    if (validations.length === 0) return '';
    return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

/** A list as a formula; nothing where a choice has a sign in it that divides or ends lists, or where it is too long. */
function listOf(choices: readonly string[]): string | undefined {
    const text = choices.join(',');
    const isPlain = choices.length > 0 && choices.every(each => /^[^\s,"\p{C}][^,"\p{C}]*$/u.test(each));
    return isPlain && text.length <= LONGEST ? `"${text}"` : undefined;
}
