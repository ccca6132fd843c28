/** A title as it is compared with others: without capitals, spaces and most signs. */
export function foldedTitle(title: string): string {
    const plain = title.normalize('NFKC').toLowerCase();
    const folded = plain
        .replace(/&|\/|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, '+')
        .replace(/[^\p{L}\p{M}\p{N}\p{Sc}+#*%@]+/gu, '');
    return folded || plain.trim();
}
