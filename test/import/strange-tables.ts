import { type Imported, type ImportOptions, importerOf, noteLines } from '@gradus/exchange/importers';
import type { FrameworkModel } from '@gradus/model';
import { makeZip, sheetOf, xlsxParts } from '../../packages/exchange/src/tables/testing/make-zip.ts';
import { bytesOf, written } from './written.ts';

/** What came of tables that somebody made for themselves. */
export interface Strange {
    readonly read: Imported;
    readonly model: FrameworkModel;
    readonly errors: readonly string[];
    /** What was said, a line each. */
    readonly lines: readonly string[];
    /** What roles require, by their titles: `Law 2..3 desirable`. */
    readonly required: Readonly<Record<string, readonly string[]>>;
    /** The levels of all scales, the lowest first. */
    readonly levels: readonly string[];
    /** Titles of competencies by those of their categories. */
    readonly categories: Readonly<Record<string, readonly string[]>>;
    /** Remarks, in the order of the text. */
    readonly remarks: readonly string[];
}

/** Imports CSV files, by their names. */
export function strangeCsv(
    files: Readonly<Record<string, string | Uint8Array>>,
    options: ImportOptions = {}
): Promise<Strange> {
    const sources = Object.entries(files).map(([name, content]) => ({
        name,
        bytes: typeof content === 'string' ? bytesOf(content) : content
    }));
    return imported('csv', sources, options);
}

/** A row for each line, with strokes between its cells. */
function cellsOf(text: string): string[][] {
    return text
        .trim()
        .split('\n')
        .map(line => line.split('|').map(cell => cell.trim()));
}

/** Imports a workbook of sheets whose cells stand between strokes; merged ranges by the names of their sheets. */
export async function strangeWorkbook(
    sheets: Readonly<Record<string, string>>,
    options: ImportOptions & { readonly merged?: Readonly<Record<string, readonly string[]>> } = {}
): Promise<Strange> {
    const { merged = {}, ...more } = options;
    const xml = Object.entries(sheets).map(([name, text]) => {
        const ranges = (merged[name] ?? []).map(range => `<mergeCell ref="${range}"/>`).join('');
        return [name, sheetOf(cellsOf(text)) + (ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`)] as const;
    });
    const bytes = await makeZip(xlsxParts(Object.fromEntries(xml)));
    return imported('xlsx', [{ name: 'harbour.xlsx', bytes }], more);
}

async function imported(
    format: string,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    options: ImportOptions
): Promise<Strange> {
    const importer = importerOf(format);
    if (!importer) throw new Error('There is no importer.');
    const read = await importer.import(files, options);
    const { errors, model } = await written(read);
    const titles = new Map(model.competencies.map(({ code, title }) => [code, title]));
    return {
        read,
        model,
        errors,
        lines: noteLines(read.notes),
        required: Object.fromEntries(
            model.roles.map(({ title, requirements }) => [
                title,
                requirements.map(({ competency, level, maxLevel, necessity }) =>
                    [
                        titles.get(competency),
                        maxLevel === undefined ? level : `${level}..${maxLevel}`,
                        necessity === 'essential' && level !== undefined ? '' : necessity
                    ]
                        .filter(Boolean)
                        .join(' ')
                )
            ])
        ),
        levels: model.scales.flatMap(({ levels }) =>
            levels.map(({ code, title }) => (title === code || title === '' ? code : `${code} ${title}`))
        ),
        categories: Object.fromEntries(
            model.categories.map(({ code, title }) => [
                title,
                model.competencies.filter(({ category }) => category === code).map(each => each.title)
            ])
        ),
        remarks: model.remarks.map(({ text }) => text)
    };
}
