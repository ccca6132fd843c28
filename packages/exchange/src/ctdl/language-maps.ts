import type { Described, ElementKind, FrameworkModel, SectionContent, TranslatedElement } from '@gradus/model';
import { languageTag } from '../web/language-tag.ts';
import { textOfSections } from '../web/section-text.ts';

/** Texts by language, as CTDL has them: `{ "en": "…", "fr": "…" }`. */
export type LanguageMap<T = string> = Readonly<Record<string, T>>;

/** Where nobody says which language a text is in. */
const UNKNOWN = 'und';

/** Gives the texts of elements in all languages of the framework. */
export class LanguageMaps {
    /** That of the framework. */
    readonly language: string;
    private readonly model: FrameworkModel;
    private readonly translations: readonly {
        readonly language: string;
        readonly titles: readonly { readonly code: string; readonly title: string }[];
        readonly entries: ReadonlyMap<string, TranslatedElement>;
    }[];
    private readonly holders = new Map<string, string>();

    constructor(model: FrameworkModel) {
        this.model = model;
        this.language = languageTag(model.framework.language) ?? UNKNOWN;
        this.translations = model.translations.flatMap(({ language, entries }) => {
            const tag = languageTag(language)?.toLowerCase();
            if (tag === undefined || tag === this.language.toLowerCase()) return [];
            return {
                language: tag,
                titles: entries.flatMap(({ kind, code, title }) =>
                    kind === 'section' && title !== undefined ? { code, title } : []
                ),
                entries: new Map(entries.map(each => [keyOf(each.kind, each.code, each.within), each]))
            };
        });
    }

    /** A text in the framework’s own language. */
    own<T>(text: T): LanguageMap<T> {
        return { [this.language.toLowerCase()]: text };
    }

    /** A word of ours. */
    english(text: string): LanguageMap {
        return { en: text };
    }

    /** Says what holds an element that is counted by that. */
    within(id: string, holder: string): void {
        this.holders.set(id, holder);
    }

    title(kind: ElementKind, element: Described, within = this.holders.get(element.id)): LanguageMap {
        const others = this.others(kind, element, within).flatMap(({ language, entry }) =>
            entry.title === undefined ? [] : [[language, entry.title] as const]
        );
        return mapOf([...others, [this.language.toLowerCase(), element.title]]);
    }

    /** What is written about an element, as one text in each language; nothing where there is none. */
    sections(kind: ElementKind, element: Described, within = this.holders.get(element.id)): LanguageMap {
        const text = this.text(element.sections, this.model.sections);
        if (text === '') return {};
        const others = this.others(kind, element, within).flatMap(({ language, entry, titles }) => {
            const other = this.text(entry.sections, [...titles, ...this.model.sections]);
            return other === '' ? [] : [[language, other] as const];
        });
        return mapOf([...others, [this.language.toLowerCase(), text]]);
    }

    private text(
        sections: readonly SectionContent[],
        titles: readonly { readonly code: string; readonly title: string }[]
    ): string {
        const [only, ...more] = sections;
        // One text alone needs nothing said of it.
        return only && more.length === 0 && only.form === 'text'
            ? only.entries.join('\n\n')
            : textOfSections(sections, titles);
    }

    private others(kind: ElementKind, { code }: Described, within: string | undefined) {
        return this.translations.flatMap(({ language, titles, entries }) => {
            const entry = entries.get(keyOf(kind, code, within));
            return entry ? { language, titles, entry } : [];
        });
    }
}

/** The framework's own language is the last pair, and goes before others of the same name. */
function mapOf(pairs: readonly (readonly [language: string, text: string])[]): LanguageMap {
    const [own, ...others] = [...pairs].reverse();
    return Object.fromEntries([...(own ? [own] : []), ...others.filter(([language]) => language !== own?.[0])]);
}

function keyOf(kind: string, code: string, within = ''): string {
    return `${kind}/${within}/${code}`;
}
