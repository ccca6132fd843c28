/** What no XML can hold, however it is written: control signs, halves of signs, and two that are none. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|\p{Cs}|[\ufffe\uffff]/gu;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Author's text as text in XML, in an element or in an attribute; what XML cannot hold is spoiled by a sign that can be seen. */
export function xmlText(text: string): string {
    return text
        .replace(IMPOSSIBLE, '\ufffd')
        .replace(/[&<>"]/g, sign => REFERENCES[sign] ?? sign)
        .replace(/\r\n?/g, '\n');
}

/** Text of a cell: spreadsheets read `_x000A_` as the sign of that number, so that one that is written is marked. */
export function cellText(text: string): string {
    return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
