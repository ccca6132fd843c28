import { exporterOf } from '@gradus/exchange/exporters';
import { type Imported, importerOf } from '@gradus/exchange/importers';
import { Workbook } from '@gradus/exchange/tables';
import type { FrameworkModel } from '@gradus/model';
import { cellName } from '../../packages/exchange/src/tables/table.ts';
import {
    contentTypesXml,
    OFFICE_RELATIONSHIPS,
    relationshipsXml
} from '../../packages/exchange/src/zip/office-package.ts';
import { writeZip } from '../../packages/exchange/src/zip/write-zip.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HIDDEN = 'Gradus';

/** A workbook that Gradus made, as somebody has it open in a spreadsheet, which keeps track of names. */
export class EditedWorkbook {
    /** Whether names stay where they are when columns go elsewhere, as some programs have it. */
    leavesNames = false;
    private readonly sheets: Map<string, string[][]>;
    private readonly names: Map<string, { sheet: string; column: number }>;

    private constructor(sheets: Map<string, string[][]>, names: Map<string, { sheet: string; column: number }>) {
        this.sheets = sheets;
        this.names = names;
    }

    static async of(model: FrameworkModel): Promise<EditedWorkbook> {
        const exported = await exporterOf('xlsx')?.export(model);
        const book = await Workbook.open(exported?.files[0]?.content as Uint8Array);
        const sheets = new Map<string, string[][]>();
        for (const name of book.sheets) sheets.set(name, (await book.cells(name)).rows);
        sheets.set(HIDDEN, (await book.hiddenCells(HIDDEN))?.rows ?? []);
        return new EditedWorkbook(sheets, new Map(await book.namedCells()));
    }

    rows(sheet: string): string[][] {
        const rows = this.sheets.get(sheet);
        if (!rows) throw new Error(`There is no sheet ${sheet}.`);
        return rows;
    }

    /** The row that has a text in one of its first cells. */
    row(sheet: string, ...texts: readonly string[]): string[] {
        const row = this.rows(sheet).find(cells => texts.every(text => cells.slice(0, 6).includes(text)));
        if (!row) throw new Error(`There is no row ${texts.join(', ')} on ${sheet}.`);
        return row;
    }

    column(sheet: string, header: string): number {
        const column = this.rows(sheet)[0]?.indexOf(header) ?? -1;
        if (column < 0) throw new Error(`There is no column ${header} on ${sheet}.`);
        return column;
    }

    /** Writes into the cell of a row, told by texts in it, and a column. */
    write(sheet: string, row: string | readonly string[], header: string, text: string): void {
        const cells = this.row(sheet, ...(typeof row === 'string' ? [row] : row));
        const column = this.column(sheet, header);
        while (cells.length < column) cells.push('');
        cells[column] = text;
    }

    rename(sheet: string, header: string, text: string): void {
        const [headers = []] = this.rows(sheet);
        headers[this.column(sheet, header)] = text;
    }

    deleteRow(sheet: string, ...texts: readonly string[]): void {
        const rows = this.rows(sheet);
        rows.splice(rows.indexOf(this.row(sheet, ...texts)), 1);
    }

    deleteColumn(sheet: string, header: string): void {
        const at = this.column(sheet, header);
        for (const row of this.rows(sheet)) row.splice(at, 1);
        this.moveNames(sheet, at, -1);
    }

    insertColumn(sheet: string, at: number, texts: Readonly<Record<string, string>>, header: string): void {
        for (const [index, row] of this.rows(sheet).entries()) {
            while (row.length < at) row.push('');
            row.splice(at, 0, index === 0 ? header : (texts[row[0] ?? ''] ?? ''));
        }
        this.moveNames(sheet, at, 1);
    }

    /** Writes the texts of each of two columns into the other one. */
    swapTexts(sheet: string, header: string, other: string): void {
        const [one, two] = [this.column(sheet, header), this.column(sheet, other)];
        for (const row of this.rows(sheet)) [row[one], row[two]] = [row[two] ?? '', row[one] ?? ''];
    }

    deleteSheet(sheet: string): void {
        this.sheets.delete(sheet);
        for (const [name, place] of this.names) if (place.sheet === sheet) this.names.delete(name);
    }

    /** Sorts the rows by a column, as the arrow in its header does. */
    sort(sheet: string, header: string): void {
        const at = this.column(sheet, header);
        const [headers = [], ...rows] = this.rows(sheet);
        rows.sort((one, other) => (one[at] ?? '').localeCompare(other[at] ?? '', 'en'));
        this.sheets.set(sheet, [headers, ...rows]);
    }

    private moveNames(sheet: string, at: number, by: number): void {
        if (this.leavesNames) return;
        for (const [name, place] of this.names) {
            if (place.sheet !== sheet || place.column < at) continue;
            if (by < 0 && place.column === at) this.names.delete(name);
            else place.column += by;
        }
    }

    /** The file, as another program writes it. */
    save(): Promise<Uint8Array> {
        const names = [...this.sheets.keys()];
        const path = (index: number) => `worksheets/sheet${index + 1}.xml`;
        const escaped = (text: string) =>
            text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
        const sheetXml = (rows: readonly (readonly string[])[]) =>
            rows
                .map((row, index) => {
                    const cells = row.map((text, column) => {
                        if (text === undefined || text === '') return '';
                        const name = cellName(index, column);
                        // As a program writes it that does not calculate.
                        if (text.startsWith('=')) return `<c r="${name}"><f>${escaped(text.slice(1))}</f><v></v></c>`;
                        return /^\d{1,9}$/.test(text)
                            ? `<c r="${name}"><v>${text}</v></c>`
                            : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
                    });
                    return `<row r="${index + 1}">${cells.join('')}</row>`;
                })
                .join('');
        return writeZip([
            {
                name: '[Content_Types].xml',
                text: contentTypesXml([
                    ['xl/workbook.xml', `${MAIN}.sheet.main+xml`],
                    ...names.map((_, index) => [`xl/${path(index)}`, `${MAIN}.worksheet+xml`] as const)
                ])
            },
            {
                name: '_rels/.rels',
                text: relationshipsXml([['rId1', `${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml']])
            },
            {
                name: 'xl/workbook.xml',
                text: `<workbook ${main} xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets>${names
                    .map(
                        (name, index) =>
                            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${name === HIDDEN ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`
                    )
                    .join('')}</sheets><definedNames>${[...this.names]
                    .map(
                        ([name, { sheet, column }]) =>
                            `<definedName name="${name}">'${escaped(sheet)}'!$${cellName(0, column).replace(/1$/, '$$1')}</definedName>`
                    )
                    .join('')}</definedNames></workbook>`
            },
            {
                name: 'xl/_rels/workbook.xml.rels',
                text: relationshipsXml(
                    names.map((_, index) => [`rId${index + 1}`, `${OFFICE_RELATIONSHIPS}/worksheet`, path(index)])
                )
            },
            ...[...this.sheets.values()].map((rows, index) => ({
                name: `xl/${path(index)}`,
                text: `<worksheet ${main}><sheetData>${sheetXml(rows)}</sheetData></worksheet>`
            }))
        ]);
    }

    async import(): Promise<Imported> {
        return (await importerOf('xlsx')?.import([{ name: 'F.xlsx', bytes: await this.save() }])) as Imported;
    }
}
