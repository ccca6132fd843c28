import { useMemo } from 'preact/hooks';
import type { Column } from '../../view-model/compare/compared-roles.ts';
import type { States } from '../../view-model/compare/earlier-state.ts';
import { goneTitle } from '../../view-model/compare/former-name.ts';
import { lessons } from '../../view-model/compare/learning.ts';
import { generalLevels } from '../../view-model/shared/general-levels.ts';
import { LevelTexts } from '../shared/level-texts.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { LessonEntry } from './lesson-entry.tsx';

interface LessonsProps {
    readonly states: States;
    readonly base: Column;
    readonly role: Column;
    /** The code of the category to which it is confined. */
    readonly category: string | undefined;
    readonly onReveal: Reveal;
}

/** What somebody in one role has to learn for another one, by category. */
export function Lessons({ states, base, role, category, onReveal }: LessonsProps) {
    const groups = useMemo(
        () => lessons(states, base, role, { ...(category && { category }) }),
        [states, base, role, category]
    );
    const levels = useMemo(
        () => generalLevels(groups.flatMap(({ rows }) => rows.flatMap(each => each.levels))),
        [groups]
    );
    if (groups.length === 0) return null;
    return (
        <section class="lessons">
            <h2>
                <span lang="en">What to learn from</span> {base.name} <span lang="en">to</span> {role.name}
            </h2>
            {groups.map(({ category: of, rows }) => (
                <section key={of?.code ?? ''}>
                    <h3>{of?.title ?? <span lang="en">{goneTitle(states.earlier?.label)}</span>}</h3>
                    <ul>
                        {rows.map(lesson => (
                            <LessonEntry
                                key={lesson.competency.code}
                                lesson={lesson}
                                state={states.earlier?.label}
                                onReveal={onReveal}
                            />
                        ))}
                    </ul>
                </section>
            ))}
            {levels.length > 0 && (
                <section class="lesson-levels">
                    <h3 lang="en">What these levels ask for</h3>
                    <LevelTexts levels={levels} onReveal={onReveal} />
                </section>
            )}
        </section>
    );
}
