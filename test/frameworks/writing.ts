/** Text of the language by lines; what contains other elements indents them. */
export type Lines = readonly string[];

/** An element: its header, and a body where there is something to stand in it. */
export function element(header: string, ...body: readonly Lines[]): Lines {
    const lines = body.flat();
    return lines.length === 0 ? [header] : [`${header} {`, ...indented(lines), '}'];
}

/** A section's lines, or nothing where it has none. */
export function list(section: string, items: readonly string[]): Lines {
    return items.length === 0 ? [] : [section, ...indented(items.map(item => `- ${item}`))];
}

/** A line under a word that opens it, or nothing where there are no lines. */
export function under(word: string, lines: Lines): Lines {
    return lines.length === 0 ? [] : [word, ...indented(lines)];
}

/** A text in quotation marks that do not occur in it: the language has no escapes. */
export function quoted(text: string): string {
    if (/[\r\n]/.test(text)) throw new Error(`A text stands on one line: ${text}`);
    if (!text.includes('"')) return `"${text}"`;
    if (!text.includes('”')) return `“${text}”`;
    throw new Error(`No quotation marks are left for ${text}`);
}

/** A file of elements with an empty line between them. */
export function file(...elements: readonly Lines[]): string {
    return elements
        .filter(lines => lines.length > 0)
        .map(lines => `${lines.join('\n')}\n`)
        .join('\n');
}

function indented(lines: Lines): Lines {
    return lines.map(line => `  ${line}`);
}
