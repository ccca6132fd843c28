import { levelCode } from '../json/level-code.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { rowGroups } from './row-groups.ts';
import { xmlText } from './xml-text.ts';

/** A text in a formula has 255 signs at most, two of which may follow the level; else Excel takes the file for damaged. Longer levels have no colour. */
const LONGEST = 253;

/** Has cells of levels take the colour of the level that they say, so that one that is changed looks like the new one. */
export function levelColoursXml(sheet: Sheet): string {
    // Tables remember the colours of a scale as one map.
    let priority = 0;
    return rowGroups(sheet, ({ colours }) => colours)
        .map(({ value, ranges, first }) => {
            const rules = [...value]
                .filter(([level]) => level.length <= LONGEST)
                .map(
                    ([level, step]) =>
                        `<cfRule type="expression" dxfId="${step - 1}" priority="${++priority}"><formula>${xmlText(saying(first, level))}</formula></cfRule>`
                );
            return rules.length === 0
                ? ''
                : `<conditionalFormatting sqref="${ranges}">${rules.join('')}</conditionalFormatting>`;
        })
        .join('');
}

/** Whether a cell says a level, alone or at the beginning of `2..3` or `2 desirable`. */
function saying(cell: string, level: string): string {
    const begins = ['..', ' '].map(
        sign => `LEFT(${cell}&"${sign}",${level.length + sign.length})="${level.replaceAll('"', '""')}${sign}"`
    );
    const code = levelCode(level);
    // An empty cell is as much as 0, and how a number is written depends on the language.
    if (typeof code === 'number') begins.unshift(`${cell}=${code}`);
    return `AND(${cell}<>"",OR(${begins.join(',')}))`;
}
