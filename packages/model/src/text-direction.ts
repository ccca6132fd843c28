const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The direction a language is written in; left to right where there is none or it is no language. */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' {
    if (language === undefined) return 'ltr';
    try {
        // The script that a language is mostly written in, unless the tag names another.
        const { script } = new Intl.Locale(language).maximize();
        return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
    } catch {
        return 'ltr';
    }
}
