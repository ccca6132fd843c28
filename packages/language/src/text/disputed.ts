/**
 * The wordings within square brackets: what is not agreed yet, as drafts of international texts
 * mark it. Of brackets within brackets the outer and the inner are told, outer first. A bracket
 * that is never closed marks nothing.
 *
 * @returns the texts between the brackets, in order of their opening ones
 */
export function disputedWordings(text: string): string[] {
    if (!text.includes('[')) return [];
    const found: { start: number; text: string }[] = [];
    const open: number[] = [];
    for (let index = 0; index < text.length; index++) {
        const sign = text[index];
        if (sign === '[') open.push(index);
        if (sign !== ']') continue;
        const start = open.pop();
        if (start !== undefined) found.push({ start, text: text.slice(start + 1, index) });
    }
    return found.sort((a, b) => a.start - b.start).map(each => each.text);
}
