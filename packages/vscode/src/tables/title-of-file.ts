/**
 * The title that the name of a file makes: “harbour_skills-2026.csv” gives “Harbour skills 2026”. Nothing where there
 * are no words.
 */
export function titleOfFile(path: string): string {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    // With spaces between the words, hyphens belong to them.
    const words = name.replace(/\s/.test(name) ? /[_\s]+/g : /[_-]+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return '';
    const [first = '', ...rest] = words.normalize('NFC');
    return first.toUpperCase() + rest.join('');
}
