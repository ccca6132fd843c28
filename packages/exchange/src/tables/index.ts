export { decodeBytes } from './decode-bytes.ts';
export { readClipboardText, readCsv, readCsvRows } from './delimited.ts';
export { describe as describeTable, doubts as doubtsOfTable } from './describe.ts';
export { type FromTable, type FromTableOptions, fromTable } from './from-table.ts';
export { readHtmlTable } from './html-table.ts';
export { commented } from './print-draft.ts';
export { signatureOf as signatureOfTable, type Table, UnreadableTable } from './table.ts';
export { type SheetCells, Workbook } from './xlsx.ts';
