import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { CompetencyCard } from '../../view-model/competencies/competency-card.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import { SourceLink } from '../shared/source-link.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { CardLink } from './card-link.tsx';

interface CardFactsProps extends Pick<ViewProps, 'choice' | 'onChoose' | 'onReveal'> {
    readonly card: CompetencyCard;
}

/** What there is to know of a competency beside its texts: other names, kinds, parts. */
export function CardFacts({ card, choice, onChoose, onReveal }: CardFactsProps) {
    const { competency, kinds, whole, parts, adoptedFrom } = card;
    const { number, aliases } = competency;
    const link = (one: { readonly code: string; readonly title: string }) => (
        <CardLink code={one.code} choice={choice} onChoose={onChoose}>
            {codedTitle(one)}
        </CardLink>
    );
    const facts: readonly (readonly [name: string, value: ComponentChildren, isThere: boolean])[] = [
        ['Number', number, number !== undefined],
        ['Also called', listed(aliases), aliases.length > 0],
        [
            'Kind',
            listed(
                kinds.map(kind => (
                    <SourceLink key={kind.code} subject={{ kind: 'category', code: kind.code }} onReveal={onReveal}>
                        {kind.title}
                    </SourceLink>
                ))
            ),
            kinds.length > 0
        ],
        ['Part of', whole === undefined ? undefined : link(whole), whole !== undefined],
        ['Parts', listed(parts.map(link)), parts.length > 0],
        ['Taken over from', adoptedFrom, adoptedFrom !== undefined]
    ];
    const shown = facts.filter(([, , isThere]) => isThere);
    if (shown.length === 0) return null;
    return (
        <dl class="card-facts">
            {shown.map(([name, value]) => (
                <div key={name}>
                    <dt lang="en">{name}</dt>
                    <dd>{value}</dd>
                </div>
            ))}
        </dl>
    );
}

function listed(values: readonly ComponentChildren[]): ComponentChildren {
    return values.map((value, position) => (
        <Fragment key={position}>
            {position > 0 && ' · '}
            {value}
        </Fragment>
    ));
}
