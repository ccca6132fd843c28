import type { RoleView } from '@gradus/protocol';
import { useMemo } from 'preact/hooks';
import { lessons } from '../../view-model/compare/learning.ts';
import { generalLevels } from '../../view-model/shared/general-levels.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { LevelTexts } from '../shared/level-texts.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { LessonEntry } from './lesson-entry.tsx';

interface LessonsProps {
    readonly index: PreviewIndex;
    readonly base: RoleView;
    readonly role: RoleView;
    /** The code of the category to which it is confined. */
    readonly category: string | undefined;
    readonly onReveal: Reveal;
}

/** What somebody in one role has to learn for another one, by category. */
export function Lessons({ index, base, role, category, onReveal }: LessonsProps) {
    const groups = useMemo(
        () => lessons(index, base, role, { ...(category && { category }) }),
        [index, base, role, category]
    );
    const levels = useMemo(
        () => generalLevels(groups.flatMap(({ rows }) => rows.flatMap(each => each.levels))),
        [groups]
    );
    if (groups.length === 0) return null;
    return (
        <section class="lessons">
            <h2>
                <span lang="en">What to learn from</span> {base.title} <span lang="en">to</span> {role.title}
            </h2>
            {groups.map(({ category: { code, title }, rows }) => (
                <section key={code}>
                    <h3>{title}</h3>
                    <ul>
                        {rows.map(lesson => (
                            <LessonEntry key={lesson.competency.code} lesson={lesson} onReveal={onReveal} />
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
