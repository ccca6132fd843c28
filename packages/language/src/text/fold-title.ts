/**
 * Folds a title so that spellings that differ only by case, “&” and “and”, “/”, hyphens,
 * quotation marks or spacing become equal: “Tariff & Classification” and “Tariff and
 * classification”, “21 st Century” and “21st century”.
 */
export function foldTitle(title: string): string {
    return title
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\s*(?:&|\band\b|\/)\s*/gu, '+')
        .replace(/[^\p{L}\p{M}\p{N}+]+/gu, '');
}
