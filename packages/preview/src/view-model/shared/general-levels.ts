import type { LevelMeaning } from './level-meaning.ts';

/**
 * What scales say of levels, each once, scale by scale in ascending order: of competencies that say nothing of their own.
 * Beside each of these it would stand dozens of times.
 */
export function generalLevels(levels: readonly LevelMeaning[]): readonly LevelMeaning[] {
    const general = levels.filter(({ isOwn, sections }) => !isOwn && sections.length > 0);
    const byScale = Map.groupBy(general, ({ subject }) => (subject.kind === 'level' ? subject.scale : ''));
    return [...byScale.values()].flatMap(its =>
        [...new Map(its.map(level => [level.level, level])).values()].sort((a, b) => (a.step ?? 0) - (b.step ?? 0))
    );
}
