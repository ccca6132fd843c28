import type { Lesson } from '../../view-model/compare/learning.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import { LevelTexts } from '../shared/level-texts.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface LessonEntryProps {
    readonly lesson: Lesson;
    /** What the earlier state is called. */
    readonly state: string | undefined;
    readonly onReveal: Reveal;
}

/**
 * A competency with the levels to be reached in it. What the competency itself says of them is shown; what the scale
 * says of a level everywhere would stand here dozens of times, and stands once below all.
 */
export function LessonEntry({ lesson, state, onReveal }: LessonEntryProps) {
    const { competency, isGone, from, to, levels } = lesson;
    const described = levels.filter(({ isOwn }) => isOwn);
    return (
        <li>
            <p class="lesson-title">
                <SourceLink
                    subject={{ kind: 'competency', code: competency.code }}
                    onReveal={isGone ? undefined : onReveal}
                >
                    {codedTitle(competency)}
                </SourceLink>{' '}
                <span class="way">
                    {from !== undefined && (
                        <>
                            <LevelBadge requirement={from} />{' '}
                            <span class="arrow" aria-hidden="true">
                                →
                            </span>
                            <span class="unseen" lang="en">
                                to
                            </span>{' '}
                        </>
                    )}
                    <LevelBadge requirement={to} />{' '}
                    {from === undefined && (
                        <span class="new" lang="en">
                            new
                        </span>
                    )}
                </span>
            </p>
            {described.length > 0 && <LevelTexts levels={described} state={state} onReveal={onReveal} />}
        </li>
    );
}
