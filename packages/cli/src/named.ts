/** What there is, or as much of it as a sentence bears: “a, b and 3 more”. */
export function named(names: readonly string[], most = 5): string {
    const more = names.length > most ? ` and ${names.length - most} more` : '';
    return `${names.slice(0, most).join(', ')}${more}`;
}
