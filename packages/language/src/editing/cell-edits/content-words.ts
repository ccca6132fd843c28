import type { CellContent } from './cell-edit.ts';

/** What a cell says, within a sentence: `at level 2`, `at levels 2 to 3, as desirable` or, without levels, `as required`. */
export function contentWords({ level, maxLevel, necessity }: CellContent): string {
    if (level === undefined) return necessity === 'desirable' ? 'as desirable' : 'as required';
    const levels = maxLevel === undefined ? `at level ${level}` : `at levels ${level} to ${maxLevel}`;
    return necessity === 'desirable' ? `${levels}, as desirable` : levels;
}
