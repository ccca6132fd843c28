import type { RefObject } from 'preact';
import type { CompetencyCard } from '../../view-model/competencies/competency-card.ts';
import { rolesIn } from '../../view-model/competencies/usages.ts';
import { badgeClass, LevelText } from '../shared/level-badge.tsx';

interface CardNeededProps {
    readonly card: CompetencyCard;
    /** Where it is said who they are. */
    readonly part: RefObject<HTMLElement | null>;
}

/** How many roles need a competency, and at which levels, in one line that leads to who they are. */
export function CardNeeded({ card: { roles, usage, competency }, part }: CardNeededProps) {
    if (roles === 0) {
        return (
            <p class="card-needed about" lang="en">
                {competency.forAll ? 'Applies to everybody.' : 'No role requires it.'}
            </p>
        );
    }
    const goThere = () => {
        part.current?.scrollIntoView({ block: 'start' });
        part.current?.focus({ preventScroll: true });
    };
    return (
        <p class="card-needed">
            <button type="button" class="link go" lang="en" onClick={goThere}>
                {roles === 1 ? '1 role needs it' : `${roles} roles need it`}
            </button>
            {usage.map(({ level, usages }) =>
                level === undefined ? null : (
                    <span key={level.text} class="needed-at">
                        <span class={badgeClass(level.step, level.highStep, { mark: !level.levelled })}>
                            {level.levelled ? (
                                <LevelText level={level} />
                            ) : (
                                <span aria-hidden="true">{level.text}</span>
                            )}
                        </span>{' '}
                        <span aria-hidden="true">{rolesIn(usages)}</span>
                        <span class="unseen" lang="en">
                            {level.levelled ? 'for' : `${level.name} by`} {rolesIn(usages)}
                        </span>
                    </span>
                )
            )}
        </p>
    );
}
