import { countUnseenMarks } from '@gradus/model';

/** A sentence on marks that nobody sees and that are left out of cells; nothing where there are none. */
export function unseenNotes(rows: readonly (readonly string[])[]): string[] {
    let count = 0;
    for (const row of rows) for (const cell of row) count += countUnseenMarks(cell);
    if (count === 0) return [];
    const found = count === 1 ? 'one mark' : `${count} marks`;
    const verb = count === 1 ? 'was' : 'were';
    return [
        `The table holds ${found} that nobody sees, such as soft hyphens or marks for the direction of writing, which ${verb} left out.`
    ];
}
