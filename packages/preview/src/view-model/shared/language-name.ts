/** What a language is called in English, with its tag: `French (fr)`; the tag alone where it is no language. */
export function languageName(tag: string): string {
    try {
        const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
        return name === undefined ? tag : `${name} (${tag})`;
    } catch {
        return tag;
    }
}
