import { exporterOf, writeXlsx } from '@gradus/exchange/exporters';
import { type Imported, importerOf, noteLines } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel, Requirement, Role } from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { SHEET_PARTS } from '../../packages/exchange/src/sheets/sheet-parts.ts';
import { makeZip, sheetOf, xlsxParts } from '../../packages/exchange/src/tables/testing/make-zip.ts';
import { bytesOf } from './written.ts';

const SMALL = `framework F "F"
scale S "Skill" { level 1 "Aware" level 2 "Trained" }
category C "Core" on S { competency C1 "Reading" }
role R1 "Officer" { requires C1: 2 }
`;

/** A framework with so many roles and competencies, of which each role requires the first ones. */
async function large(roles: number, competencies: number, required = competencies): Promise<FrameworkModel> {
    const model = (await TestWorkspace.of(SMALL)).model();
    const [role, competency] = [model.roles[0] as Role, model.competencies[0]];
    if (!competency) throw new Error('There is no competency.');
    const codes = Array.from({ length: competencies }, (_, n) => `C${n + 1}`);
    const requirements = codes
        .slice(0, required)
        .map(code => ({ ...(role.requirements[0] as Requirement), competency: code }));
    return {
        ...model,
        competencies: codes.map(code => ({ ...competency, code, title: `Competency ${code}`, id: idOf(1, code) })),
        roles: Array.from({ length: roles }, (_, n) => ({
            ...role,
            code: `R${n + 1}`,
            title: `Role ${n + 1}`,
            id: idOf(2, `${n}`),
            requirements
        }))
    };
}

function idOf(kind: number, code: string): string {
    return `00000000-0000-4000-800${kind}-${code.replace('C', '').padStart(12, '0')}`;
}

async function comeBack(model: FrameworkModel, format: string): Promise<Imported> {
    const exported = await exporterOf(format)?.export(model);
    const files = exported?.files.map(({ name, content }) => ({
        name,
        bytes: typeof content === 'string' ? bytesOf(content) : content
    }));
    return (await importerOf(format)?.import(files ?? [])) as Imported;
}

function countOf(text: RegExp, { files }: Imported): number {
    return files.flatMap(each => [...each.text.matchAll(text)]).length;
}

describe.each(['csv', 'xlsx'])('what %s exports, it imports, however large it is', format => {
    test.each([
        ['more than 300 roles, and a list of more than 20,000 requirements', 320, 65, 65],
        ['a matrix of more than 200,000 cells', 700, 300, 1]
    ])('%s', async (_, roles, competencies, required) => {
        const again = await comeBack(await large(roles, competencies, required), format);
        expect(countOf(/^role /gm, again)).toBe(roles);
        expect(countOf(/C\d+: 2/g, again)).toBe(roles * required);
        expect(noteLines(again.notes)).toEqual([]);
    });
});

const NONE = 'Some tables are none that Gradus makes, by their headers';
const TOO_LARGE = 'Some tables are too large to be read';

describe('a workbook with a sheet that somebody added', () => {
    const sheetsOf = async () => {
        const model = await large(2, 2);
        return Object.fromEntries(
            SHEET_PARTS.map(({ make }) => make(model))
                .filter(({ name }) => ['dictionary', 'requirements', 'levels', 'roles'].includes(name))
                .map(({ title, columns, rows }) => [
                    title,
                    sheetOf([columns.map(each => each.header), ...rows.map(row => row.cells.map(each => each.text))])
                ])
        );
    };

    test.each([
        ['is wider than tables of others may be', sheetOf([Array.from({ length: 400 }, () => 'x')]), NONE],
        ['is wider than any sheet can be', '<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>', TOO_LARGE],
        ['has more rows than are read', `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(21_000)}</sheetData>`, NONE],
        ['is large once it is unpacked', `<sheetData><row/>${' '.repeat(65_000_000)}</sheetData>`, TOO_LARGE]
    ])('is imported where that %s', async (_, sheet, told) => {
        const bytes = await makeZip(xlsxParts({ Mine: sheet, ...(await sheetsOf()) }));
        const again = (await importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes }])) as Imported;
        expect(countOf(/^role /gm, again)).toBe(2);
        expect(noteLines(again.notes)).toEqual([`Left out. ${told}: Mine`]);
    });
});

test.each(SHEET_PARTS)(
    'a workbook is refused of which the sheet of the table “$name” is too large',
    async ({ make }) => {
        const model = await large(2, 2);
        const sheets = Object.fromEntries(
            SHEET_PARTS.map(part => part.make(model)).map(({ title, columns, rows }) => [
                title,
                sheetOf([columns.map(each => each.header), ...rows.map(row => row.cells.map(each => each.text))])
            ])
        );
        const parts = xlsxParts({
            ...sheets,
            [make(model).title]: `<sheetData><row>${' '.repeat(5_000_000)}</sheetData>`
        });
        const importing = importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes: await makeZip(parts) }]);
        await expect(importing).rejects.toThrow('F.xlsx cannot be read. The workbook is too large to be read: ');
    }
);

test('a code of which Excel made a date is told with its cell', async () => {
    const model = await large(1, 1);
    const parts = xlsxParts(
        Object.fromEntries(
            SHEET_PARTS.map(({ make }) => make(model))
                .filter(({ name }) => ['dictionary', 'levels'].includes(name))
                .map(({ title, columns, rows }) => [
                    title,
                    sheetOf([columns.map(each => each.header), ...rows.map(row => row.cells.map(each => each.text))])
                ])
        )
    );
    for (const [name, text] of Object.entries(parts))
        parts[name] = text.replace('<c t="inlineStr"><is><t>C1</t></is></c>', '<c s="0"><v>45293</v></c>');
    const bytes = await makeZip({
        ...parts,
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="16"/></cellXfs></styleSheet>'
    });
    const read = (await importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes }])) as Imported;
    expect(noteLines(read.notes).join('\n')).toContain('Excel made a date of what is in A2 (2024-01-02).');
});

test('a table that no sheet of Excel can hold is refused in words', async () => {
    const columns = Array.from({ length: 16_385 }, (_, n) => ({ header: `H${n}`, holds: 'code' }) as const);
    const sheet = { name: 'matrix', title: 'Role matrix', columns, rows: [], keys: 1 };
    expect(() => writeXlsx([sheet])).toThrow(
        'The table “Role matrix” has 16,385 columns, and a sheet of Excel no more than 16,384. Export CSV instead.'
    );
    const rows = Array.from({ length: 1_048_576 }, () => ({ cells: [] }));
    expect(() => writeXlsx([{ ...sheet, columns: columns.slice(1), rows }])).toThrow(/1,048,577 rows/);
});
