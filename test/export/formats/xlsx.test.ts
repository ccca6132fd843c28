import { readFile } from 'node:fs/promises';
import { exporterOf, type Sheet, writeXlsx } from '@gradus/exchange/exporters';
import { tablesOntoFramework } from '@gradus/exchange/importers';
import { fromTable, Workbook } from '@gradus/exchange/tables';
import { FIRST_STRONG, LEVEL_FILLS, ON_FAINT, ON_STRONG } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_PARTS } from '../../../packages/exchange/src/sheets/sheet-parts.ts';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { wellFormed } from './well-formed.ts';
import { hostile, withTexts } from './with-texts.ts';
import { zipTexts } from './zip-texts.ts';

const exporter = exporterOf('xlsx');

async function bytesOf(
    model: Parameters<NonNullable<typeof exporter>['export']>[0],
    part?: string
): Promise<Uint8Array> {
    const exported = await exporter?.export(model, { part });
    return exported?.files[0]?.content as Uint8Array;
}

/** What a cell shows of a text once it went through a spreadsheet and the import of tables, which tidies up spaces. */
function tidy(text: string): string {
    return text
        .split('\n')
        .map(line => line.replace(/[^\S\n]+/g, ' ').trim())
        .filter(line => line !== '')
        .join('\n');
}

test.each(FRAMEWORKS.filter(name => name !== 'smallest'))(
    '%s is a workbook that says what its tables say',
    async name => {
        const model = await modelOf(name);
        const book = await Workbook.open(await bytesOf(model));
        for (const title of book.sheets) {
            const made = SHEET_PARTS.map(each => each.make(model)).find(each => each.title === title);
            if (!made) throw new Error(`There is no table ${title}.`);
            const { rows } = await book.read(title);
            const expected = [
                made.columns.map(({ header }) => header),
                ...made.rows.map(row => row.cells.map(each => each.text))
            ];
            expect(rows).toEqual(expected.map(row => row.map(tidy)).map(row => row.slice(0, rows[0]?.length)));
        }
    }
);

test('whatever a framework says, the workbook is well-formed, and nothing in it calculates', async () => {
    const check = async (bytes: Uint8Array) => {
        for (const [name, text] of await zipTexts(bytes)) {
            expect(wellFormed(text), name).toBe('');
            expect(text).not.toMatch(/<f[\s>]/);
            expect(text).not.toMatch(/<hyperlink/);
        }
    };
    await check(await bytesOf(hostile(await modelOf('every-construct'))));
    await check(await bytesOf(hostile(await modelOf('eu-customs'))));
    await fc.assert(
        fc.asyncProperty(anyModel, async model => {
            const bytes = await bytesOf(model);
            await check(bytes);
            expect(await bytesOf(structuredClone(model))).toEqual(bytes);
        }),
        { numRuns: 50 }
    );
});

test('texts that look like formulas are texts, also once they are edited', async () => {
    const model = withTexts(await modelOf('eu-customs'), () => '=1+1');
    const texts = await zipTexts(await bytesOf(model, 'dictionary'));
    const sheet = texts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    const styles = texts.get('xl/styles.xml') ?? '';
    const cells = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf .*?(?:<\/xf>|\/>)/g) ?? [];
    const used = new Set([...sheet.matchAll(/ s="(\d+)" t="inlineStr"/g)].map(([, style]) => Number(style)));
    expect([...used].every(style => cells[style]?.includes('quotePrefix="1"'))).toBe(true);
});

test('texts that are too long for a cell are cut off, which is told', async () => {
    const model = withTexts(await modelOf('eu-customs'), text =>
        text === 'Teamwork' ? `${'x'.repeat(32_766)}😀` : text
    );
    const exported = await exporter?.export(model, { part: 'dictionary' });
    expect(exported?.losses.find(({ kind }) => kind === 'cut-texts')).toMatchObject({ count: 1, examples: ['PC9'] });
    const book = await Workbook.open(exported?.files[0]?.content as Uint8Array);
    const { rows } = await book.read();
    expect(rows.find(([code]) => code === 'PC9')?.[1]).toBe(`${'x'.repeat(32_766)}…`);
});

test('a workbook that is too large to be taken back says so, and is not read', async () => {
    const model = await modelOf('eu-customs');
    const [role] = model.roles;
    if (!role) throw new Error('There is no role.');
    const roles = Array.from({ length: 60_000 }, (_, index) => ({
        ...role,
        ...{ code: `R${index}`, id: `r${index}`, requirements: [], tasks: [], activities: [], specialisations: [] }
    }));
    const large = { ...model, roles };
    const exported = await exporter?.export(large, { part: 'roles' });
    expect(exported?.remark).toBe(
        'The workbook is too large to be taken back once it is edited, or nearly so: it may have 60,000 rows and 500,000 cells with 20 million letters, and 64 MB once it is unpacked. Where tables are to be edited, export CSV.'
    );
    const files = [{ name: 'roles.xlsx', bytes: exported?.files[0]?.content as Uint8Array }];
    await expect(tablesOntoFramework('xlsx', files, large, false)).rejects.toThrow(
        'it may have 60,000 rows and 500,000 cells'
    );
    expect((await exporter?.export(model))?.remark).toBeUndefined();
});

describe('the matrix', () => {
    test('keeps headers and names in sight, offers the levels of each competency, and colours them', async () => {
        const sheet =
            (await zipTexts(await bytesOf(await modelOf('eu-customs'), 'matrix'))).get('xl/worksheets/sheet1.xml') ??
            '';
        expect(sheet).toContain(
            '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'
        );
        expect(sheet).toContain(' sqref="D2:K66"><formula1>&quot;1,2,3,4&quot;</formula1>');
        // What a cell says is what gives it its colour, so that another level has another one at once.
        const rules = [
            ...sheet.matchAll(/<cfRule type="expression" dxfId="(\d+)" priority="\d+"><formula>(.*?)<\/formula>/g)
        ];
        expect(sheet).toContain('<conditionalFormatting sqref="D2:K66">');
        expect(rules.map(([, colour]) => Number(colour) + 1)).toEqual([1, 4, 6, 9]);
        expect(rules[1]?.[2]).toBe(
            'AND(D2&lt;&gt;&quot;&quot;,OR(D2=2,LEFT(D2&amp;&quot;..&quot;,3)=&quot;2..&quot;,LEFT(D2&amp;&quot; &quot;,2)=&quot;2 &quot;))'
        );
        expect(new Set([...sheet.matchAll(/<c r="\w+" s="(\d+)"><v>/g)].map(([, style]) => style)).size).toBe(1);
    });

    test('has no text in a formula that is longer than Excel reads', async () => {
        const model = await modelOf('eu-customs');
        const renamed = (level: string) => (level === '2' ? 'L'.repeat(254) : level);
        const long = {
            ...model,
            scales: model.scales.map(scale => ({
                ...scale,
                levels: scale.levels.map(level => ({ ...level, code: renamed(level.code) }))
            })),
            competencies: model.competencies.map(each => ({ ...each, levels: each.levels?.map(renamed) }))
        };
        const sheet = (await zipTexts(await bytesOf(long, 'matrix'))).get('xl/worksheets/sheet1.xml') ?? '';
        const formulas = [...sheet.matchAll(/<formula\d?>(.*?)<\/formula/g)].map(([, formula = '']) => formula);
        const texts = formulas.flatMap(formula => formula.split('&quot;'));
        // Of four levels, three are coloured.
        expect(formulas).toHaveLength(3);
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(255);
    });

    test('repeats headers and names on each page, and has names for the columns of roles', async () => {
        const texts = await zipTexts(await bytesOf(await modelOf('eu-customs')));
        const book = texts.get('xl/workbook.xml') ?? '';
        expect(book).toContain(
            '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Role matrix\'!$A:$B,\'Role matrix\'!$1:$1</definedName>'
        );
        expect(book).toContain('<definedName name="Gradus_column_4" hidden="1">\'Role matrix\'!$D$1</definedName>');
        expect(book).toContain('<sheet name="Gradus" sheetId="7" state="hidden" r:id="rId7"/>');
        const sheet = texts.get('xl/worksheets/sheet1.xml') ?? '';
        expect(sheet).toContain('<col min="12" max="12" width="14" hidden="1" customWidth="1"');
        expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    });

    test('offers other levels where a competency has others, and none where any number can be written', async () => {
        const sheet =
            (await zipTexts(await bytesOf(await modelOf('every-construct'), 'matrix'))).get(
                'xl/worksheets/sheet1.xml'
            ) ?? '';
        const offered = [...sheet.matchAll(/sqref="([^"]*)"><formula1>&quot;(.*?)&quot;/g)].map(([, where, what]) => [
            what,
            where
        ]);
        expect(offered).toEqual([
            ['1,2,3', 'D2:I2 D4:I4 D11:I11'],
            ['1,2', 'D3:I3 D7:I7'],
            ['2', 'D5:I5'],
            ['01,1,1e3,1e-7,e-1', 'D6:I6'],
            ['X,desirable', 'D8:I9'],
            ['0.5,01,1,1e3,1e-7,e-1,A1,Infinity,12345678901234567890,٣', 'D12:I12']
        ]);
    });

    test('is read by the import of tables as what it was', async () => {
        const model = await modelOf('eu-customs');
        const table = await (await Workbook.open(await bytesOf(model, 'matrix'))).read();
        expect(fromTable(table, { model })).toMatchObject({ text: '', understanding: { kind: 'roles', unread: [] } });
    });
});

test('the colours of levels are those of the preview', async () => {
    const css = await readFile(
        new URL('../../../packages/preview/src/styles/level-colours.css', import.meta.url),
        'utf8'
    );
    const light = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
    expect(LEVEL_FILLS.map((_, index) => light(`fill-${index + 1}`))).toEqual([...LEVEL_FILLS]);
    expect([light('number-on-faint'), light('number-on-strong')]).toEqual([ON_FAINT, ON_STRONG]);
    expect(css).toMatch(new RegExp(`\\.step-${FIRST_STRONG - 1} \\{\\s*--number: var\\(--number-on-faint\\)`));
});

test('sheets have names that Excel takes, each its own', async () => {
    const sheet: Sheet = { name: 'x', title: '', columns: [{ header: 'A', holds: 'code' }], rows: [], keys: 1 };
    const titles = ["a/b\\c:d*e?f[g]'", 'x'.repeat(40), 'X'.repeat(40), '', "'"];
    const book = await Workbook.open(await writeXlsx(titles.map(title => ({ ...sheet, title }))));
    expect(book.sheets).toEqual(['a b c d e f g', 'x'.repeat(31), `${'X'.repeat(27)} 2`, 'Sheet', 'Sheet 2']);
});

test('a framework that has nothing to show is a workbook all the same, to be begun from', async () => {
    const { rows } = await (await Workbook.open(await bytesOf(await modelOf('smallest')))).read();
    expect(rows).toEqual([['Code', 'Competency', 'Category']]);
});
