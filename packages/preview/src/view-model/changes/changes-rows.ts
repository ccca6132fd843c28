import type { ChangesMatrix } from './changes-matrix.ts';

/** Changed requirements as rows of texts, the first one of which is the head. */
export function changesRows({ roles, rowGroups }: ChangesMatrix): string[][] {
    return [
        ['Category', 'Code', 'Competency', ...roles.map(({ name }) => name)],
        ...rowGroups.flatMap(({ title = 'Not in the framework any more', rows }) =>
            rows.map(({ competency, cells }) => [
                title,
                competency.code,
                competency.title,
                ...cells.map(cell => (cell === undefined ? '' : cell.how === 'same' ? cell.text : cell.name))
            ])
        )
    ];
}
