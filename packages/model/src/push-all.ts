/**
 * Appends as many as there are. `list.push(...more)` hands them over as arguments, of which engines bear some 100,000: with more,
 * it fails.
 */
export function pushAll<T>(list: T[], more: Iterable<T>): void {
    for (const each of more) list.push(each);
}
