import type { LangiumDocument, URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';

/** The titles that are shown to whoever works on a framework: in the language that its settings ask for. */
export class TranslatedTitles {
    private readonly frameworks: () => Frameworks;
    private readonly settings: () => ProjectSettings;

    constructor(frameworks: () => Frameworks, settings: () => ProjectSettings) {
        this.frameworks = frameworks;
        this.settings = settings;
    }

    /**
     * The title of an element as it is shown in a document; its own where it is not translated.
     *
     * @param seenFrom the document in which it is shown
     */
    titleOf(element: ast.Element, seenFrom: URI): string | undefined {
        return this.translationOf(element, seenFrom) ?? element.title;
    }

    /** The title in the language that is asked for, where there is one. */
    translationOf(element: ast.Element, seenFrom: URI): string | undefined {
        const folder = this.frameworks().folderOf(seenFrom);
        const language = this.settings().of(folder).titleLanguage;
        return language === undefined ? undefined : this.titlesIn(language, folder).get(element);
    }

    private titlesIn(language: string, folder: string): ReadonlyMap<ast.Element, string> {
        const frameworks = this.frameworks();
        return frameworks.remember(`titles ${language}`, folder, () => {
            const titles = new Map<ast.Element, string>();
            const used = frameworks.importsOf(folder).flatMap(each => frameworks.documentsOf(each.folder));
            // The framework's own words go before those of the ones that it uses.
            for (const document of [...used, ...frameworks.documentsWithAdopted(folder)]) {
                for (const entry of entriesIn(document, language)) {
                    if (entry.target?.ref && entry.title) titles.set(entry.target.ref, entry.title);
                }
            }
            return titles;
        });
    }
}

function entriesIn({ parseResult: { value } }: LangiumDocument, language: string): ast.Translated[] {
    if (!ast.isDocument(value)) return [];
    const wanted = language.toLowerCase();
    const translations = value.blocks
        .filter(ast.isTranslation)
        .filter(translation => translation.language?.toLowerCase() === wanted);
    return translations.flatMap(({ entries }) => entries.flatMap(withInner));
}

function withInner(entry: ast.Translated): ast.Translated[] {
    return [entry, ...entry.entries.flatMap(withInner)];
}
