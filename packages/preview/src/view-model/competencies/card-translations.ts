import type { CompetencyView, TextView, TranslationView } from '@gradus/protocol';

/** What is said of a competency in another language, and what is not yet. */
export interface CardTranslation {
    readonly language: string;
    readonly title?: string;
    readonly sections: readonly TextView[];
    /** What levels mean for it. */
    readonly descriptors: readonly { readonly level: string; readonly sections: readonly TextView[] }[];
    /** What is still to be translated, by its name: `the title`, `Indicators`, `Indicators of level 2`. */
    readonly missing: readonly string[];
}

/** A competency in each language into which the framework is translated. */
export function cardTranslations(
    competency: CompetencyView,
    translations: readonly TranslationView[]
): readonly CardTranslation[] {
    return translations.map(({ language, entries }) => {
        const own = entries.filter(({ kind, code }) => kind === 'competency' && code === competency.code);
        const title = own.find(each => each.title !== undefined)?.title;
        const sections = own.flatMap(each => each.sections);
        const descriptors = entries
            .filter(({ kind, within }) => kind === 'descriptor' && within === competency.code)
            .map(each => ({ level: each.code, sections: each.sections }));
        const missing = [
            // A title that is the code is a name, and stays what it is.
            ...(title === undefined && competency.title !== competency.code ? ['the title'] : []),
            ...without(competency.sections, sections).map(section => section.title),
            ...competency.descriptors.flatMap(({ level, sections: originals }) => {
                const said = descriptors.filter(each => each.level === level).flatMap(each => each.sections);
                return without(originals, said).map(section => `${section.title} of level ${level}`);
            })
        ];
        return { language, ...(title === undefined ? {} : { title }), sections, descriptors, missing };
    });
}

/** The texts that are not among those that are translated. */
function without(originals: readonly TextView[], translated: readonly TextView[]): readonly TextView[] {
    const done = new Set(translated.map(({ section }) => section));
    return originals.filter(({ section }) => !done.has(section));
}
