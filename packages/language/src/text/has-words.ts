/** Whether a text says anything: it has a letter or a digit, of whatever alphabet. Dots and signs only keep its place. */
export function hasWords(text: string | undefined): boolean {
    return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}
