/** As many can be handed to a function at once on every stack; there may be more comments in a row. */
const AT_ONCE = 10_000;

/** Puts any number of items into a list, from a place in it on. */
export function insertMany<T>(list: T[], index: number, items: readonly T[]): void {
    for (let from = 0; from < items.length; from += AT_ONCE) {
        list.splice(index + from, 0, ...items.slice(from, from + AT_ONCE));
    }
}
