import type { RefObject } from 'preact';
import { sheetChoice } from '../../view-model/competencies/card-choice.ts';
import type { CardUsage, UsageGroup } from '../../view-model/competencies/card-usage.ts';
import type { CompetencyCard } from '../../view-model/competencies/competency-card.ts';
import { requirementDetails, requirementLabel } from '../../view-model/shared/requirement-label.ts';
import { badgeClass, LevelBadge, LevelText } from '../shared/level-badge.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import type { ViewProps } from '../shared/view-props.ts';

interface CardUsageProps extends Pick<ViewProps, 'choice' | 'onChoose' | 'onReveal'> {
    readonly card: CompetencyCard;
}

interface CardUsagesProps extends CardUsageProps {
    /** By which it is found from the top of the card. */
    readonly part: RefObject<HTMLElement | null>;
}

/** Who needs a competency, at which level. */
export function CardUsages({ card, part, ...props }: CardUsagesProps) {
    const { competency, roles, usage } = card;
    return (
        <section class="part" aria-label="Who needs it" ref={part} tabIndex={-1}>
            <h3 lang="en">
                Who needs it {roles > 0 && <span class="count">{roles === 1 ? '1 role' : `${roles} roles`}</span>}
            </h3>
            {roles === 0 && (
                <p class="about" lang="en">
                    {competency.forAll
                        ? 'Everybody: it applies to every role without being required.'
                        : 'No role requires it.'}
                </p>
            )}
            {usage.map((group, position) => (
                <Group key={group.level?.text ?? position} group={group} card={card} {...props} />
            ))}
        </section>
    );
}

function Group({ group: { level, usages }, card, ...props }: CardUsageProps & { readonly group: UsageGroup }) {
    const { shown, more } = useChunk(card.competency.code, 100);
    return (
        <div class="who">
            {level !== undefined && (
                <h4>
                    <span class={badgeClass(level.step, level.highStep, { mark: !level.levelled })}>
                        {level.levelled ? <LevelText level={level} /> : <span aria-hidden="true">{level.text}</span>}
                    </span>{' '}
                    {level.levelled ? (
                        <span>{level.name === level.text ? '' : level.name.slice(level.text.length + 1)}</span>
                    ) : (
                        <span lang="en">{level.name}</span>
                    )}
                </h4>
            )}
            <ul>
                {usages.slice(0, shown).map(usage => (
                    <li key={`${usage.role.code} ${usage.specialisation?.code ?? ''}`}>
                        <Who usage={usage} card={card} withLevel={level === undefined} {...props} />
                    </li>
                ))}
            </ul>
            <ShowMore left={usages.length - shown} onMore={more} />
        </div>
    );
}

interface WhoProps extends CardUsageProps {
    readonly usage: CardUsage;
    readonly withLevel: boolean;
}

/** A role, which leads to its sheet, and beside it what leads to the requirement in the text. */
function Who({ usage, card: { competency }, withLevel, choice, onChoose, onReveal }: WhoProps) {
    const { role, specialisation, shown } = usage;
    return (
        <>
            {withLevel && <LevelBadge requirement={shown} />}
            <span class="whom">
                <button type="button" class="link go" onClick={() => onChoose(sheetChoice(choice, role.code))}>
                    {role.title}
                </button>
                {specialisation !== undefined && <> › {specialisation.title}</>}
                <span class="about">{requirementDetails(shown)}</span>
            </span>
            {onReveal !== undefined && (
                <SourceLink
                    subject={{
                        kind: 'requirement',
                        role: role.code,
                        competency: competency.code,
                        ...(specialisation === undefined ? {} : { specialisation: specialisation.code })
                    }}
                    onReveal={onReveal}
                    label={`Show in the text: ${requirementLabel(role, competency, shown)}`}
                >
                    <span class="to-text" lang="en">
                        text
                    </span>
                </SourceLink>
            )}
        </>
    );
}
