import type { CardTranslation } from '../../view-model/competencies/card-translations.ts';
import { languageName } from '../../view-model/shared/language-name.ts';
import { textDirection } from '../../view-model/shared/text-direction.ts';
import { RoleText } from '../roles/role-text.tsx';

/** The competency in other languages, and what is missing there. */
export function CardTranslations({ translations }: { readonly translations: readonly CardTranslation[] }) {
    return (
        <section class="part" aria-label="Translations">
            <h3 lang="en">Translations</h3>
            {translations.map(translation => (
                <Translation key={translation.language} {...translation} />
            ))}
        </section>
    );
}

function Translation({ language, title, sections, descriptors, missing }: CardTranslation) {
    return (
        <div class="translation">
            <h4 lang="en">{languageName(language)}</h4>
            <div lang={language} dir={textDirection(language)}>
                {title !== undefined && <p class="translated-title">{title}</p>}
                {sections.map((section, position) => (
                    <RoleText key={position} {...section} />
                ))}
                {descriptors.map(({ level, sections: texts }) =>
                    texts.map((section, position) => (
                        <RoleText key={`${level} ${position}`} {...section} title={`${level} · ${section.title}`} />
                    ))
                )}
            </div>
            {missing.length > 0 && (
                <p class="about missing-texts" lang="en">
                    Not translated yet: {missing.join(', ')}.
                </p>
            )}
        </div>
    );
}
