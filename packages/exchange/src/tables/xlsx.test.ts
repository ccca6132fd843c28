import { describe, expect, test } from 'vitest';
import { UnreadableTable } from './table.ts';
import { makeZip, xlsxParts } from './testing/make-zip.ts';
import { Workbook } from './xlsx.ts';

const STRINGS =
    '<si><t>Code</t></si><si><r><t>Rich </t></r><r><t xml:space="preserve">&amp; text</t></r><rPh><t>no</t></rPh></si><si><t/></si>';
const SHEET = `<sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>In line</t></is></c></row>
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>0.30000000000000004</v></c>
        <c r="C3" t="str"><f>HYPERLINK("http://x","y")&amp;CMD()</f><v>result</v></c><c r="D3" t="b"><v>1</v></c>
        <c r="E3"><f>1+1</f></c></row>
    <row r="4"><c r="B4"><v>2</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`;

async function read(parts: Readonly<Record<string, string>>, sheet?: string, options = {}) {
    const book = await Workbook.open(await makeZip(parts, options));
    return book.read(sheet);
}

test('reads texts, numbers, results of formulas and merged cells', async () => {
    const { rows } = await read(xlsxParts({ One: SHEET }, STRINGS));
    expect(rows).toEqual([
        ['Code', 'In line', '', ''],
        ['', '', '', ''],
        ['Rich & text', '0.3', 'result', 'TRUE'],
        ['Rich & text', '2', '', '']
    ]);
    expect((await read(xlsxParts({ One: SHEET }, STRINGS), undefined, { stored: true })).rows).toEqual(rows);
});

test('has sheets to choose from, those that are hidden left out', async () => {
    const parts = xlsxParts({ One: '<sheetData/>', 'Two &amp; a half': SHEET, Three: SHEET }, STRINGS);
    // Other programs than Excel also say of a sheet that it is visible.
    parts['xl/workbook.xml'] =
        parts['xl/workbook.xml']
            ?.replace('name="One"', 'name="One" state="visible"')
            .replace('name="Three"', 'name="Three" state="hidden"') ?? '';
    const book = await Workbook.open(await makeZip(parts));
    expect(book.sheets).toEqual(['One', 'Two & a half']);
    expect((await book.read('Two & a half')).rows.length).toBe(4);
    expect((await book.read()).rows).toEqual([]);
    await expect(book.read('Three')).rejects.toThrow(/no such sheet/);
});

describe('numbers', () => {
    const styles = (...formats: readonly (string | number)[]) => {
        const own = formats.map(
            (format, index) =>
                `<numFmt numFmtId="${index + 164}" formatCode="${String(format).replaceAll('"', '&quot;')}"/>`
        );
        const cells = formats.map(
            (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : index + 164}"/>`
        );
        return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
    };
    const shown = async (number: string, format: string | number, more = '') => {
        const parts = xlsxParts({ One: `<sheetData><row><c s="1"><v>${number}</v></c></row></sheetData>` });
        const book = parts['xl/workbook.xml']?.replace('<sheets>', `${more}<sheets>`) ?? '';
        return read({ ...parts, 'xl/workbook.xml': book, 'xl/styles.xml': styles(format) });
    };

    test.each([
        ['1.1', '0.00', '1.10'],
        ['1.1', 2, '1.10'],
        ['7', '000', '007'],
        ['-7', '00', '-07'],
        ['2.5', '0.0;[Red]-0.0', '2.5'],
        ['1234', '#,##0', '1234'],
        ['1.005', 'General', '1.005'],
        ['3', '"PC"0', 'PC3'],
        ['3', '"day "0', 'day 3'],
        ['0.1', '0.00E+00', '0.1']
    ])('%s in the format %s are read as %s, as they are shown', async (number, format, text) => {
        expect(await shown(number, format)).toMatchObject({ rows: [[text]], notes: [] });
    });

    test.each([
        ['45293', 14, '2024-01-02'],
        ['45293', 'd-mmm', '2024-01-02'],
        ['45293', '[$-409]dd/mm/yyyy', '2024-01-02'],
        ['45293.5', 22, '2024-01-02T12:00'],
        ['0.75', 20, '18:00'],
        ['1', 14, '1900-01-01']
    ])('%s in the format %s is a date, %s, which is told', async (number, format, text) => {
        const { rows, notes } = await shown(number, format);
        expect(rows).toEqual([[text]]);
        expect(notes).toEqual([
            `Excel made a date of what is in A1 (${text}). If a code or a level is meant, format these cells as text and write it again.`
        ]);
    });

    test('are counted from 1904 where the workbook says so', async () => {
        expect((await shown('43831', 14, '<workbookPr date1904="1"/>')).rows).toEqual([['2024-01-02']]);
    });
});

test('texts that cells share are read once for all sheets', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`S${n}`, SHEET]));
    const book = await Workbook.open(
        await makeZip(xlsxParts(sheets, `${STRINGS}<si><t>${'x'.repeat(9_000_000)}</t></si>`))
    );
    for (const name of book.sheets) expect((await book.read(name)).rows).toHaveLength(4);
});

describe('what is no table, or an attack', () => {
    test.each([
        ['not a ZIP archive', new TextEncoder().encode('Code,Title\n'.repeat(10))],
        ['nothing', new Uint8Array()]
    ])('is refused: %s', async (_, bytes) => {
        await expect(Workbook.open(bytes)).rejects.toThrow(UnreadableTable);
    });

    test('a part of a file', async () => {
        const whole = await makeZip(xlsxParts({ One: SHEET }));
        await expect(Workbook.open(whole.slice(0, 300))).rejects.toThrow(UnreadableTable);
    });

    test('old and encrypted files, other documents, and other archives', async () => {
        await expect(Workbook.open(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).rejects.toThrow(/\.xls/);
        const text = await makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
        await expect(Workbook.open(text)).rejects.toThrow(/OpenDocument/);
        await expect(Workbook.open(await makeZip({ 'a.txt': 'x' }))).rejects.toThrow(/not an Excel file/);
        const locked = await makeZip(xlsxParts({ One: SHEET }), { flags: 1 });
        await expect(Workbook.open(locked)).rejects.toThrow(/password/);
    });

    test('a file that is a thousand times larger once it is unpacked', async () => {
        const sheet = await makeZip({
            ...xlsxParts({ One: '' }),
            'xl/worksheets/s1.xml': new Uint8Array(65_000_000)
        });
        const other = await Workbook.open(sheet);
        await expect(other.read()).rejects.toThrow(/too large/);
    });

    test('entities of its own', async () => {
        const xml = `<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>`;
        const { rows } = await read(xlsxParts({ One: xml }));
        expect(JSON.stringify(rows)).not.toContain('boom');
    });

    test('cells far away, and more merged ones than can be', async () => {
        await expect(
            read(xlsxParts({ One: '<sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>' }))
        ).rejects.toThrow(/columns/);
        await expect(
            read(xlsxParts({ One: '<sheetData><row><c r="A9999999"><v>1</v></c></row></sheetData>' }))
        ).rejects.toThrow(/rows/);
        const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="19999"><c r="B19999"><v>1</v></c></row>';
        const merges = '<mergeCell ref="A1:A20000"/>'.repeat(1000);
        await expect(read(xlsxParts({ One: `<sheetData>${cells}</sheetData>${merges}` }))).rejects.toThrow(
            UnreadableTable
        );
    });
});
