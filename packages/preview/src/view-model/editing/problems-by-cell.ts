import type { CellMark } from '@gradus/protocol';

/** Looks up what is wrong with a cell, in words; absent where nothing is wrong with any. */
export function problemsByCell(
    marks: readonly CellMark[] | undefined
): ((role: string, competency: string) => string | undefined) | undefined {
    if (marks === undefined || marks.length === 0) return undefined;
    const byCell = Map.groupBy(marks, ({ role, competency }) => JSON.stringify([role, competency]));
    return (role, competency) =>
        byCell
            .get(JSON.stringify([role, competency]))
            ?.map(({ message }) => message)
            .join(' ');
}
