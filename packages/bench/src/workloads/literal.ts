/** How a format writes objects, arrays and texts over several lines. */
export interface LiteralStyle {
    key(name: string): string;
    text(value: string): string;
}

/**
 * Data as JSON or TypeScript, as somebody would lay it out by hand: short things on one line.
 *
 * @param indent what the lines below the first one begin with
 */
export function literal(value: unknown, style: LiteralStyle, indent = ''): string {
    if (typeof value === 'string') return style.text(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const inner = `${indent}  `;
    if (Array.isArray(value)) {
        if (value.every(each => typeof each === 'number')) return `[${value.join(', ')}]`;
        const items = value.map((each: unknown) => `${inner}${literal(each, style, inner)}`);
        return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`;
    }
    const entries = Object.entries(value);
    const isShort = entries.length <= 2 && entries.every(([key]) => key === 'level' || key === 'necessity');
    const shown = entries.map(([key, each]) => `${style.key(key)}: ${literal(each, style, inner)}`);
    if (entries.length === 0) return '{}';
    if (isShort) return `{ ${shown.join(', ')} }`;
    return `{\n${shown.map(each => inner + each).join(',\n')}\n${indent}}`;
}
