import { xmlText } from './xml-text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** What every property of this kind has. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What a workbook says of itself by names that are no standard. Spreadsheets keep it when they save the workbook. */
export function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
    const lines = Object.entries(properties).map(
        ([name, value], index) =>
            // Numbers begin with 2.
            `<property fmtid="${FORMAT}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`
    );
    return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${lines.join('')}</Properties>`
    ].join('');
}
