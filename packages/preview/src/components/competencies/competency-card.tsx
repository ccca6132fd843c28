import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { CompetencyCard as Card } from '../../view-model/competencies/competency-card.ts';
import { RoleText } from '../roles/role-text.tsx';
import { RemarkList } from '../shared/remark-list.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { CardFacts } from './card-facts.tsx';
import { CardLevels } from './card-levels.tsx';
import { CardNeeded } from './card-needed.tsx';
import { CardRelations } from './card-relations.tsx';
import { CardTranslations } from './card-translations.tsx';
import { CardUsages } from './card-usage.tsx';

interface CompetencyCardProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal'> {
    readonly card: Card;
}

/** What is said of a competency, who needs it, and what it has to do with others. */
export function CompetencyCard({ card, ...props }: CompetencyCardProps) {
    const { competency, path, scale, relations, translations, remarks } = card;
    const { code, title, status, sections } = competency;
    const who = useRef<HTMLElement>(null);
    return (
        // Without links into the text, the keyboard may find nothing within by which to scroll.
        <article class="card" aria-labelledby="card-title" tabIndex={props.onReveal === undefined ? 0 : undefined}>
            <header>
                <p class="card-path">
                    {title !== code && <span class="code">{code}</span>}{' '}
                    {path.map((category, position) => (
                        <Fragment key={category.code}>
                            {position > 0 && ' › '}
                            <SourceLink subject={{ kind: 'category', code: category.code }} onReveal={props.onReveal}>
                                {category.title}
                            </SourceLink>
                        </Fragment>
                    ))}
                </p>
                <h2 id="card-title">
                    <SourceLink subject={{ kind: 'competency', code }} onReveal={props.onReveal}>
                        {title}
                    </SourceLink>
                    {status !== undefined && (
                        <span class={`element-status ${status}`} lang="en">
                            {status}
                        </span>
                    )}
                </h2>
                <CardNeeded card={card} part={who} />
                <CardFacts card={card} {...props} />
            </header>
            {sections.map((section, position) => (
                <RoleText key={position} {...section} />
            ))}
            {scale !== undefined && (
                <CardLevels
                    competency={competency}
                    scale={scale}
                    asked={props.choice.askedLevels}
                    onReveal={props.onReveal}
                />
            )}
            <CardUsages card={card} part={who} {...props} />
            {relations.length > 0 && <CardRelations relations={relations} {...props} />}
            {translations.length > 0 && <CardTranslations translations={translations} />}
            {remarks.length > 0 && (
                <section class="part" aria-label="Remarks">
                    <h3 lang="en">Remarks</h3>
                    <RemarkList remarks={remarks} />
                </section>
            )}
        </article>
    );
}
