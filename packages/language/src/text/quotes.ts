/** The marks that close a text, by the mark that opens it. */
const CLOSING: Readonly<Record<string, string>> = {
    '"': '"',
    '“': '”',
    '„': '“”',
    '”': '”',
    '«': '»',
    '»': '«'
};

/** Whether a text as written has its closing quotation mark. */
export function isClosed(written: string): boolean {
    return written.length > 1 && (CLOSING[written.charAt(0)] ?? '').includes(written.charAt(written.length - 1));
}

/** The mark that would close a text as written. */
export function closingMark(written: string): string {
    return (CLOSING[written.charAt(0)] ?? '"').charAt(0);
}

/** The text between the quotation marks, without the spaces that some languages set inside them. */
export function unquote(written: string): string {
    return written.slice(1, isClosed(written) ? -1 : undefined).trim();
}

/** Writes a text in quotation marks, choosing marks that the text does not contain. */
export function quote(text: string): string {
    if (!text.includes('"')) return `"${text}"`;
    if (!text.includes('”')) return `“${text}”`;
    return `«${text.replaceAll('»', '”')}»`;
}
