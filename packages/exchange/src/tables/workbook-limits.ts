import { inWords, OWN_WORKBOOK_LIMITS } from './table.ts';

/** How large a workbook that Gradus made may be to be read again, in words. */
export function workbookLimits(): string {
    const { rows, cells, totalLength, unpackedBytes } = OWN_WORKBOOK_LIMITS;
    return `${inWords(rows)} rows and ${inWords(cells)} cells with ${inWords(totalLength)} letters, and ${unpackedBytes / 1_000_000} MB once it is unpacked`;
}
