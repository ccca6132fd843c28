import { languageTag } from '../web/language-tag.ts';

/** What a text is taken to be in where nobody says it, here as in the preview. */
const DEFAULT = 'en';

/** A language as Word knows it, which checks the spelling by it: with a region; the one with the most who write it where none is said. */
export function officeLanguage(language: string | undefined): string {
    const tag = languageTag(language) ?? DEFAULT;
    try {
        const locale = new Intl.Locale(tag);
        if (locale.region !== undefined) return locale.baseName;
        const { region } = locale.maximize();
        return region === undefined ? locale.baseName : new Intl.Locale(tag, { region }).baseName;
    } catch {
        // It has the form of a tag and is none.
        return officeLanguage(DEFAULT);
    }
}
