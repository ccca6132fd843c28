import type { Sheet } from '../sheets/sheet.ts';
import { cellName } from '../tables/table.ts';
import { xmlText } from './xml-text.ts';

/** As much as a list of choices may hold. */
const LONGEST = 255;

/**
 * What cells of levels offer to choose from. Something else can be written all the same, after a warning: several levels
 * with dots between them, for example.
 */
export function choicesXml({ columns, rows }: Sheet): string {
    const spans = spansOf(columns.map(({ holds }) => holds === 'level'));
    if (spans.length === 0) return '';
    const byList = new Map<string, number[]>();
    for (const [index, { choices }] of rows.entries()) {
        const list = choices && listOf(choices);
        if (list === undefined) continue;
        const known = byList.get(list);
        if (known) known.push(index);
        else byList.set(list, [index]);
    }
    const validations = [...byList].map(([list, indexes]) => {
        const chosen = new Set(indexes);
        const ranges = spansOf(rows.map((_, index) => chosen.has(index))).flatMap(([top, bottom]) =>
            spans.map(([left, right]) => `${cellName(top + 1, left)}:${cellName(bottom + 1, right)}`)
        );
        return [
            '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"',
            ' errorTitle="Another level" error="This is none of the levels of the competency."',
            ` sqref="${ranges.join(' ')}"><formula1>${xmlText(list)}</formula1></dataValidation>`
        ].join('');
    });
    if (validations.length === 0) return '';
    return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

/** A list as a formula; nothing where a choice has a sign in it that divides or ends lists, or where it is too long. */
function listOf(choices: readonly string[]): string | undefined {
    const text = choices.join(',');
    const isPlain = choices.length > 0 && choices.every(each => /^[^\s,"\p{C}][^,"\p{C}]*$/u.test(each));
    return isPlain && text.length <= LONGEST ? `"${text}"` : undefined;
}

/** Where something is so without a gap: from which index to which. */
function spansOf(flags: readonly boolean[]): (readonly [from: number, to: number])[] {
    const spans: [number, number][] = [];
    for (const [index, flag] of flags.entries()) {
        const last = spans.at(-1);
        if (!flag) continue;
        if (last && last[1] === index - 1) last[1] = index;
        else spans.push([index, index]);
    }
    return spans;
}
