import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { formatLoss } from '../losses/format-loss.ts';
import { lossesOf, togetherOf } from '../losses/losses.ts';
import { memorySheet } from '../sheets/memory-sheet.ts';
import { REQUIREMENTS_DIGEST, requirementsDigest } from '../sheets/requirements-digest.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { SHEET_PARTS, sheetsOfWorkbook } from '../sheets/sheet-parts.ts';
import { comesBack, oneWay } from './comes-back.ts';
import { fitsIntoExcel } from './fits-into-excel.ts';
import { LONGEST_TEXT } from './sheet-xml.ts';
import { withRowKeys } from './with-row-keys.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Tables as one Excel workbook: those that have rows, or the one that is asked for. */
export const xlsxExporter: Exporter = {
    id: 'xlsx',
    title: 'Excel',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isBinary: true,
    parts: SHEET_PARTS.map(({ name }) => name),
    isOneFile: true,
    async export(model, { part } = {}) {
        const parts = sheetsOfWorkbook(model, part);
        const sheets = parts.map(({ name, sheet }) => (WITHOUT_IDENTIFIERS.has(name) ? withRowKeys(sheet) : sheet));
        // Where both can be edited.
        const isMarked = ['matrix', 'requirements'].every(each => parts.some(({ name }) => name === each));
        const marks = isMarked ? { [REQUIREMENTS_DIGEST]: requirementsDigest(model) } : {};
        const made = memorySheet(parts);
        const memory = parts.length > 0 && fitsIntoExcel(made) ? made : undefined;
        const name = `${fileNameOf(model.framework.code)}.xlsx`;
        const content = await writeXlsx(sheets, marks, memory);
        return {
            files: [{ name, content }],
            losses: [
                ...lossesOf(model, togetherOf(parts.map(({ fates }) => fates))),
                ...formatLoss('cut-texts', 'texts of more than 32,767 signs', 'are cut off there', cutTexts(sheets))
            ],
            ...(!comesBack(sheets, memory, content) && { remark: oneWay() })
        };
    }
};

/** Tables in which nothing that is seen tells for ever what a row is about. */
const WITHOUT_IDENTIFIERS: ReadonlySet<string> = new Set(['matrix', 'requirements']);

/** The rows that have a text that is too long for a cell, by their first cell. */
function cutTexts(sheets: readonly Sheet[]): string[] {
    return sheets.flatMap(({ rows }) =>
        rows
            .filter(({ cells }) => cells.some(({ text }) => text.length > LONGEST_TEXT))
            .map(({ cells }) => cells[0]?.text.slice(0, 80) ?? '')
    );
}
