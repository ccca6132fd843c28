/** More letters than this do not have room at the head of a column. */
const MOST = 64;
/** So many of them are kept of its beginning, and of its end. */
const KEPT = 30;

/** What a column is called at its head. Of a long title the middle is left out, since many differ at their ends alone. */
export function headText(title: string): string {
    if ([...title].length <= MOST) return title;
    const words = title.split(/\s+/u);
    const from = kept(words);
    const to = kept(words.toReversed()).toReversed();
    // One word that is that long is cut off where there is no more room.
    return from.length + to.length < words.length && to.length > 0 ? [...from, '…', ...to].join(' ') : title;
}

/** The first words, as far as there is room for them; at least one. */
function kept(words: readonly string[]): string[] {
    let letters = 0;
    const fitting = words.findIndex((word, position) => {
        letters += [...word].length + 1;
        return position > 0 && letters > KEPT;
    });
    return fitting < 0 ? [...words] : words.slice(0, fitting);
}
