import { useMemo } from 'preact/hooks';
import { cardChoice } from '../../view-model/competencies/card-choice.ts';
import { competencyCard } from '../../view-model/competencies/competency-card.ts';
import { competencyList } from '../../view-model/competencies/competency-list.ts';
import { usagesOf } from '../../view-model/competencies/usages.ts';
import { chosen } from '../../view-model/shared/known-choice.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { Message } from '../shell/nothing.tsx';
import { CompetencyCard } from './competency-card.tsx';
import { CompetencyList } from './competency-list.tsx';

/** A list of competencies, and the card of the chosen one. */
export function CompetenciesView({ index, choice, onChoose, onReveal }: ViewProps) {
    const { category, competencyText = '' } = choice;
    const usages = useMemo(() => usagesOf(index.model), [index]);
    const groups = useMemo(() => competencyList(index, choice), [index, category, competencyText]);
    const first = groups[0]?.competencies[0]?.code;
    // While a text is edited, the chosen one can vanish and come back.
    const shown =
        choice.competency !== undefined && index.competencies.has(choice.competency) ? choice.competency : first;
    const card = useMemo(
        () => (shown === undefined ? undefined : competencyCard(index, shown, usages)),
        [index, shown, usages]
    );
    const count = groups.reduce((sum, group) => sum + group.competencies.length, 0);
    const lookFor = (text: string) => onChoose(chosen({ ...choice, competencyText: text === '' ? undefined : text }));
    return (
        <div class="cards">
            <nav class="card-list" aria-label="Competencies">
                <div class="card-search" lang="en">
                    <input
                        type="search"
                        aria-label="Look for competencies"
                        placeholder="Code, title or other name"
                        value={competencyText}
                        onInput={event => lookFor(event.currentTarget.value)}
                    />
                    <p aria-live="polite" lang="en">
                        {count === 1 ? '1 competency' : `${count} competencies`}
                    </p>
                </div>
                {count === 0 ? (
                    <Message>Nothing is called like that.</Message>
                ) : (
                    <CompetencyList
                        groups={groups}
                        chosen={shown}
                        usages={usages}
                        list={JSON.stringify([category, competencyText])}
                        onSelect={code => onChoose({ ...cardChoice(choice, code), ...textOf(competencyText) })}
                    />
                )}
            </nav>
            {card !== undefined && (
                <CompetencyCard
                    key={card.competency.code}
                    card={card}
                    index={index}
                    choice={choice}
                    onChoose={onChoose}
                    onReveal={onReveal}
                />
            )}
        </div>
    );
}

/** Whoever chooses from the list goes on looking. */
function textOf(competencyText: string): { competencyText?: string } {
    return competencyText === '' ? {} : { competencyText };
}
