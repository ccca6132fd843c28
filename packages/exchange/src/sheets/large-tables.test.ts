import type { FrameworkModel } from '@gradus/model';
import { expect, test } from 'vitest';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { dictionarySheet } from './dictionary-sheet.ts';
import { expectModestTable } from './expect-modest-table.ts';
import { matrixSheet } from './matrix-sheet.ts';
import { memorySheet } from './memory-sheet.ts';
import { rolesSheet } from './roles-sheet.ts';
import type { Sheet } from './sheet.ts';
import { translationsSheet } from './translations-sheet.ts';

test('a table has ten million cells and no more', () => {
    expect(() => expectModestTable('Roles', 5000, 2000)).not.toThrow();
    expect(() => expectModestTable('Roles', 5000, 2001)).toThrow(
        'The table “Roles” has 5,000 rows of 2,001 cells, and a table can have 10,000,000 cells. Export the other tables one by one, or divide the framework into several.'
    );
});

const SECTION = { ...ELEMENT, form: 'text', numbered: false, open: false, uses: [] } as const;
const SECTIONS = numbered(4000, code => ({ ...SECTION, code, title: code }));
const TRANSLATION = { language: 'nl', entries: [], total: 0, translated: 0, progress: [], origin: ORIGIN };
const COMPETENCIES = numbered(4000, code => ({ ...COMPETENCY, code }));
const ROLES = numbered(4000, code => ({ ...ROLE, code }));

test.each<readonly [string, (model: FrameworkModel) => Sheet, Partial<FrameworkModel>]>([
    ['Role matrix', matrixSheet, { competencies: COMPETENCIES, roles: ROLES }],
    ['Competencies', dictionarySheet, { competencies: COMPETENCIES, sections: SECTIONS }],
    ['Roles', rolesSheet, { roles: ROLES, sections: SECTIONS }],
    ['Translations', translationsSheet, { roles: ROLES, translations: numbered(4000, () => TRANSLATION) }]
])('the table “%s” is refused before it is made where much would meet much', (title, sheet, model) => {
    expect(() => sheet({ ...EMPTY, ...model })).toThrow(`The table “${title}” has 4,0`);
});

test('in place of a matrix, the requirements say the same', () => {
    expect(() => matrixSheet({ ...EMPTY, competencies: COMPETENCIES, roles: ROLES })).toThrow(
        'or divide the framework into several. The requirements as a table say the same.'
    );
});

test('cells that say nothing are one, whichever table they are of', () => {
    const roles = ROLES.slice(0, 3).map((role, index) => ({ ...role, tasks: index === 0 ? ['Does'] : [] }));
    const matrix = matrixSheet({ ...EMPTY, competencies: COMPETENCIES.slice(0, 3), roles });
    const memory = memorySheet([{ name: 'matrix', sheet: matrix }]);
    const texts = translationsSheet({ ...EMPTY, roles, translations: [TRANSLATION] });
    const empty = [matrix, memory, texts, rolesSheet({ ...EMPTY, roles })].map(sheet =>
        sheet.rows.flatMap(({ cells }) => cells.filter(({ text }) => text === ''))
    );
    expect(empty.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    expect(new Set(empty.flat()).size).toBe(1);
});

function numbered<T>(count: number, make: (code: string) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(`E${index}`));
}
