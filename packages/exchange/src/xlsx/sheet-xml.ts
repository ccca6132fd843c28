import { levelCode } from '../json/level-code.ts';
import type { Cell, Column, Row, Sheet } from '../sheets/sheet.ts';
import { cellName } from '../tables/table.ts';
import { choicesXml } from './choices-xml.ts';
import { levelColoursXml } from './level-colours-xml.ts';
import { type CellStyle, styleNumber } from './styles.ts';
import { cellText } from './xml-text.ts';

/** As much as a cell may hold. */
export const LONGEST_TEXT = 32_767;
const WIDTHS: Readonly<Record<Column['holds'], number>> = { code: 14, title: 34, text: 60, level: 9 };
/** Headers of levels that are longer stand upright. */
const LONGEST_HEADER = 14;
const UPRIGHT_HEIGHT = 170;

/** A table as a sheet of a workbook: the header and the columns that say what a row is about stay in sight. Row by row, as there may be very many. */
export function* sheetXml(sheet: Sheet): Iterable<string> {
    const { columns, rows, keys } = sheet;
    const isUpright = columns.some(column => styleOf(column) === 'rotated');
    const last = cellName(rows.length, columns.length - 1);
    yield [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        `<dimension ref="A1:${last}"/>`,
        '<sheetViews><sheetView workbookViewId="0">',
        `<pane xSplit="${keys}" ySplit="1" topLeftCell="${cellName(1, keys)}" activePane="bottomRight" state="frozen"/>`,
        '</sheetView></sheetViews>',
        '<sheetFormatPr defaultRowHeight="15"/>',
        `<cols>${columns.map(columnXml).join('')}</cols>`,
        '<sheetData>',
        `<row r="1"${isUpright ? ` ht="${UPRIGHT_HEIGHT}" customHeight="1"` : ''}>`,
        ...columns.map((column, index) => textXml(column.header, cellName(0, index), styleOf(column))),
        '</row>'
    ].join('');
    for (const [index, row] of rows.entries()) {
        const cells = row.cells.map((cell, column) => cellXml(cell, row, cellName(index + 1, column), columns[column]));
        yield `<row r="${index + 2}">${cells.join('')}</row>`;
    }
    yield [
        '</sheetData>',
        `<autoFilter ref="A1:${last}"/>`,
        levelColoursXml(sheet),
        choicesXml(sheet),
        '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
        '</worksheet>'
    ].join('');
}

function styleOf({ header, holds }: Column): CellStyle {
    return holds === 'level' && header.length > LONGEST_HEADER ? 'rotated' : 'header';
}

function columnXml({ holds, isHidden }: Column, index: number): string {
    return `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[holds]}"${isHidden ? ' hidden="1"' : ''} customWidth="1" style="${styleNumber(holds === 'level' ? 'centred' : 'text')}"/>`;
}

/** A level that is a number is one, so that it can be calculated with; everything else is a text, and no formula. */
function cellXml({ text, step }: Cell, { colours }: Row, name: string, column: Column | undefined): string {
    // An empty cell looks as its column does.
    if (text === '') return '';
    if (column?.holds !== 'level') return textXml(text, name, step ?? 'text');
    // What takes its colour from what it says has none of its own, which would stay.
    const style = colours ? 'centred' : (step ?? 'centred');
    const level = levelCode(text);
    if (typeof level === 'number') return `<c r="${name}" s="${styleNumber(style)}"><v>${level}</v></c>`;
    return textXml(text, name, style);
}

function textXml(text: string, name: string, style: CellStyle): string {
    return `<c r="${name}" s="${styleNumber(style)}" t="inlineStr"><is><t xml:space="preserve">${cellText(shortened(text))}</t></is></c>`;
}

/** Half a sign at the end would be no sign. */
function shortened(text: string): string {
    return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
