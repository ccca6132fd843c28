import type { LangiumDocument } from 'langium';
import type { Excerpt, Position } from './finding.ts';

/** Longer lines are shown around the place of the finding. */
const WIDTH = 100;
/** How much of a longer line is shown before that place. */
const LEAD = 20;

/** What a report shows of the line that a position is in. */
export function excerptAt(source: LangiumDocument['textDocument'], { line, character }: Position): Excerpt {
    const text = source.getText();
    const start = source.offsetAt({ line, character: 0 });
    let end = source.offsetAt({ line: line + 1, character: 0 });
    while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
    const from = Math.max(0, Math.min(character - LEAD, end - start - WIDTH));
    return { from, text: text.slice(start + from, Math.min(end, start + from + WIDTH)) };
}

function isLineBreak(code: number): boolean {
    return code === 10 || code === 13;
}
