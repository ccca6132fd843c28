import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { lossesOf, togetherOf } from '../losses/losses.ts';
import { SHEET_PARTS, sheetsOf } from '../sheets/sheet-parts.ts';
import { writeCsv } from './write-csv.ts';

/** Tables as CSV, a file for each that has rows; one that is asked for by itself is there in any case. */
export const csvExporter: Exporter = {
    id: 'csv',
    title: 'CSV',
    extension: '.csv',
    mediaType: 'text/csv',
    parts: SHEET_PARTS.map(({ name }) => name),
    options: ['bom'],
    export(model, { part, bom = false } = {}) {
        const parts = sheetsOf(model, part);
        const framework = fileNameOf(model.framework.code);
        return {
            files: parts.map(({ name, sheet }) => ({
                name: `${framework}-${name}.csv`,
                content: writeCsv(sheet, bom)
            })),
            ...(parts.length === 0 && {
                remark: 'No table has a row: the framework has neither competencies nor roles.'
            }),
            losses: lossesOf(model, togetherOf(parts.map(({ fates }) => fates)))
        };
    }
};
