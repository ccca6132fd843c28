/**
 * Folds a title so that spellings that differ only by case, “&” and “and”, “/”, hyphens,
 * other punctuation or spacing become equal: “Tariff & Classification” and “Tariff and
 * classification”, “21 st Century” and “21st century”. Signs that tell names apart stay: “C”, “C#”, “C++”.
 */
export function foldTitle(title: string): string {
    const plain = title.normalize('NFKC').toLowerCase();
    const folded = plain
        .replace(/&|\/|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, '+')
        .replace(/[^\p{L}\p{M}\p{N}\p{Sc}+#*%@]+/gu, '');
    // A title of punctuation alone is like itself only, not like every other one.
    return folded || plain.trim();
}
