/**
 * A title or alias as the language tells names apart: “Tariff & Classification” is “Tariff and classification”, and
 * “21 st Century” is “21st century”. Signs that tell names apart stay: “C”, “C#”, “C++”.
 */
export function foldedTitle(title: string): string {
    const plain = title.normalize('NFKC').toLowerCase();
    const folded = plain
        .replace(/&|\/|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, '+')
        .replace(/[^\p{L}\p{M}\p{N}\p{Sc}+#*%@]+/gu, '');
    return folded || plain.trim();
}
