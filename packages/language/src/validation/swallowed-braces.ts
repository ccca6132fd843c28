/** The signs that a line of a list may begin with, and what follows them. */
const BULLETS = '-•‣▪●◦–\uf0b7';
const BLANKS = ' \t\u00a0';

/**
 * Of each line, the last one up to it that is prose and ends with a closing brace which closes nothing in it.
 * Found in one pass: a text may miss thousands of braces.
 */
export function lastSwallowed(lines: readonly string[]): readonly (number | undefined)[] {
    let last: number | undefined;
    return lines.map((line, index) => {
        if (swallowsBrace(line)) last = index;
        return last;
    });
}

function swallowsBrace(line: string): boolean {
    const text = line.trim();
    if (!(text.endsWith('}') && BULLETS.includes(text.charAt(0)) && BLANKS.includes(text.charAt(1)))) return false;
    return text.split('}').length > text.split('{').length;
}
