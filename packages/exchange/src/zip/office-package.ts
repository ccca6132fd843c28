/* What files of Excel and of Word have alike: an archive of parts that says of each what it is, and what leads to it. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Types of relationships within a document begin with it. */
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What parts are, by their paths; the rest is XML. */
export function contentTypesXml(parts: readonly (readonly [path: string, type: string])[]): string {
    return [
        `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        ...parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
        '</Types>'
    ].join('');
}

/** What leads from a part to others. */
export function relationshipsXml(all: readonly (readonly [id: string, type: string, target: string])[]): string {
    const lines = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
    return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
