import { evenRanges } from './column-blocks.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixElement } from './matrix-elements.ts';
import type { Line } from './side.ts';

/** More columns than this cannot be read on paper, however short their heads are. */
const MOST_COLUMNS = 20;
/** So few are put beside each other, however long their words are. */
const FEWEST_COLUMNS = 4;

/** What columns share of an A4 sheet on its long side, in the letters' own size: all but heads of rows and summaries. */
const ROOM = 74;
const ROOM_BESIDE_SUMMARIES = 62;

/** How wide a letter is at most on average, and what stands around a word: in the letters' own size. */
const LETTER = 0.66;
const AROUND = 1;
/** A column has room for the mark of a level, however short its head is. */
const NARROWEST_COLUMN = 3;

/** How many columns have room beside each other on paper without a word of their heads being divided. */
export function columnsOnPaper({ columns: { lines } }: Matrix, hasSummaries: boolean): number {
    const room = hasSummaries ? ROOM_BESIDE_SUMMARIES : ROOM;
    const widths = lines.map(line => Math.max(longestWord(line) * LETTER + AROUND, NARROWEST_COLUMN));
    const haveRoom = (most: number) =>
        evenRanges(widths.length, most).every(
            ({ from, to }) => widths.slice(from, to).reduce((sum, width) => sum + width, 0) <= room
        );
    let most = MOST_COLUMNS;
    while (most > FEWEST_COLUMNS && !haveRoom(most)) most--;
    return most;
}

/** How many letters the longest word at the head of a column has. */
function longestWord({ folded, elements: [first] }: Line<MatrixElement>): number {
    const head = folded === undefined ? `${first?.label ?? ''} ${first?.detail ?? ''}` : folded.title;
    return head.split(/\s/u).reduce((longest, word) => Math.max(longest, word.length), 0);
}
