import type { URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import { adoptionFor } from '../references/adoption-for.ts';
import type { TranslatedTitles } from '../references/translated-titles.ts';
import type { Frameworks } from '../symbols/frameworks.ts';

/** The titles by which elements are shown in the editor: in the language that is asked for, or as adapted here. */
export class ShownTitles {
    private readonly frameworks: () => Frameworks;
    private readonly translated: () => TranslatedTitles;

    constructor(frameworks: () => Frameworks, translated: () => TranslatedTitles) {
        this.frameworks = frameworks;
        this.translated = translated;
    }

    /** @param seenFrom the document in which the title is shown */
    of(element: ast.Element, seenFrom: URI): string | undefined {
        return this.translated().translationOf(element, seenFrom) ?? this.untranslated(element, seenFrom);
    }

    /** The title in the language of the framework. */
    untranslated(element: ast.Element, seenFrom: URI): string | undefined {
        return adoptionFor(this.frameworks(), seenFrom).titleOf(element) ?? element.title;
    }
}
