/**
 * Whether two texts differ in nothing that could change their meaning: in case, spaces and punctuation, accents
 * of Latin letters, doubled letters, and the two ways of writing English.
 */
export function haveSameWords(one: string, other: string): boolean {
    return one === other || foldWords(one) === foldWords(other);
}

/** A text as it is compared with others: texts with the same words fold to the same. */
export function foldWords(text: string): string {
    const words = text
        .normalize('NFKD')
        .toLowerCase()
        // In other scripts such marks make other letters.
        .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
        .normalize('NFC')
        // What stands between digits makes them other numbers, and signs make other names: C, C++.
        .replace(/(?<!\p{N})[.,:/](?=\p{N})|[^\p{L}\p{M}\p{N}\p{S}.,:/%#*]+|[.,:/](?!\p{N})/gu, ' ')
        .replace(/(?<=[a-z])z|z(?=[a-z])/g, 's')
        .replace(/([a-z])\1/g, '$1')
        .replace(/our(?![a-z])/g, 'or')
        .trim()
        .replace(/ +/g, ' ');
    // A text of punctuation alone is like itself only.
    return words || text.trim();
}
