/** A ZIP archive of texts, for tests. */
export async function makeZip(
    files: Readonly<Record<string, string | Uint8Array>>,
    { stored = false, flags = 0 } = {}
): Promise<Uint8Array> {
    const locals: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [name, content] of Object.entries(files)) {
        const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const packed = stored ? plain : await deflated(plain);
        const path = new TextEncoder().encode(name);
        const local = record(30, { 0: 0x04034b50 }, { 26: path.length });
        const sizes = { 0: 0x02014b50, 20: packed.length, 24: plain.length, 42: offset };
        directory.push(record(46, sizes, { 8: flags, 10: stored ? 0 : 8, 28: path.length }), path);
        locals.push(local, path, packed);
        offset += local.length + path.length + packed.length;
    }
    const entries = joined(directory);
    const end = record(22, { 0: 0x06054b50, 12: entries.length, 16: offset }, { 10: Object.keys(files).length });
    return joined([...locals, entries, end]);
}

/** The parts of an Excel file by path: sheets by name, and the shared strings. */
export function xlsxParts(sheets: Readonly<Record<string, string>>, strings = ''): Record<string, string> {
    const names = Object.keys(sheets);
    const rows = names.map((name, index) => `<sheet name="${name}" r:id="rId${index + 1}"/>`);
    const links = names.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/s${index + 1}.xml"/>`);
    return {
        'xl/workbook.xml': `<?xml version="1.0"?><workbook><sheets>${rows.join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
        'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
        ...Object.fromEntries(
            Object.values(sheets).map((xml, index) => [
                `xl/worksheets/s${index + 1}.xml`,
                `<worksheet>${xml}</worksheet>`
            ])
        )
    };
}

/** A sheet of texts. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
    const cell = (text: string) =>
        `<c t="inlineStr"><is><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;
    return `<sheetData>${rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

function record(
    length: number,
    longs: Readonly<Record<number, number>>,
    shorts: Readonly<Record<number, number>>
): Uint8Array {
    const view = new DataView(new ArrayBuffer(length));
    for (const [at, value] of Object.entries(longs)) view.setUint32(Number(at), value, true);
    for (const [at, value] of Object.entries(shorts)) view.setUint16(Number(at), value, true);
    return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
