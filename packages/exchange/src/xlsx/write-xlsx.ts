import type { Sheet } from '../sheets/sheet.ts';
import { contentTypesXml, OFFICE_RELATIONSHIPS, relationshipsXml, XML_HEAD } from '../zip/office-package.ts';
import { writeZip } from '../zip/write-zip.ts';
import { customPropertiesXml } from './custom-properties.ts';
import { definedNamesXml } from './defined-names-xml.ts';
import { expectThatItFits } from './fits-into-excel.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROPERTIES = 'docProps/custom.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** As long as Excel lets names of sheets be. */
const LONGEST_NAME = 31;

/**
 * Tables as an Excel workbook, a sheet for each. It holds texts and numbers alone: no formulas, links or macros.
 *
 * @param properties what the workbook says of itself by names of ours
 * @param memory a sheet that is for programs, and that spreadsheets do not show
 * @throws ImpossibleExport where a table is too large for a sheet
 */
export function writeXlsx(
    sheets: readonly Sheet[],
    properties: Readonly<Record<string, string>> = {},
    memory?: Sheet
): Promise<Uint8Array> {
    const isMarked = Object.keys(properties).length > 0;
    const all = memory ? [...sheets, memory] : sheets;
    for (const each of all) expectThatItFits(each);
    const files = all.map((sheet, index) => ({ path: `worksheets/sheet${index + 1}.xml`, sheet }));
    const names = sheetNames(all);
    const shown = sheets.map((sheet, index) => ({ sheet, name: names[index] ?? '' }));
    return writeZip([
        {
            name: '[Content_Types].xml',
            text: contentTypesXml([
                ['xl/workbook.xml', `${MAIN}.sheet.main+xml`],
                ['xl/styles.xml', `${MAIN}.styles+xml`],
                ...files.map(({ path }) => [`xl/${path}`, `${MAIN}.worksheet+xml`] as const),
                ...(isMarked ? [[PROPERTIES, PROPERTIES_TYPE] as const] : [])
            ])
        },
        {
            name: '_rels/.rels',
            text: relationships([
                ['officeDocument', 'xl/workbook.xml'],
                ...(isMarked ? [['custom-properties', PROPERTIES] as const] : [])
            ])
        },
        ...(isMarked ? [{ name: PROPERTIES, text: customPropertiesXml(properties) }] : []),
        {
            name: 'xl/workbook.xml',
            text: [
                `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets>`,
                ...names.map((name, index) => {
                    const state = index < sheets.length ? '' : ' state="hidden"';
                    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
                }),
                `</sheets>${definedNamesXml(shown)}</workbook>`
            ].join('')
        },
        {
            name: 'xl/_rels/workbook.xml.rels',
            text: relationships([...files.map(({ path }) => ['worksheet', path] as const), ['styles', 'styles.xml']])
        },
        { name: 'xl/styles.xml', text: stylesXml() },
        ...files.map(({ path, sheet }) => ({ name: `xl/${path}`, text: sheetXml(sheet) }))
    ]);
}

/** Relationships that have numbers for names. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
    return relationshipsXml(
        targets.map(([type, target], index) => [`rId${index + 1}`, `${OFFICE_RELATIONSHIPS}/${type}`, target])
    );
}

/** Names that Excel takes: short, without its signs for places, and each of its own. */
function sheetNames(sheets: readonly Sheet[]): string[] {
    const taken = new Set<string>();
    return sheets.map(({ title }) => {
        const plain =
            title
                .replace(/[[\]:*?/\\\p{C}]/gu, ' ')
                .replace(/^'|'$/g, ' ')
                .trim() || 'Sheet';
        let name = plain.slice(0, LONGEST_NAME);
        for (let number = 2; taken.has(name.toLowerCase()); number++) {
            name = `${plain.slice(0, LONGEST_NAME - 4)} ${number}`;
        }
        taken.add(name.toLowerCase());
        return name;
    });
}
