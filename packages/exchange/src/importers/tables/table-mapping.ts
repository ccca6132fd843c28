import { type Choices, COLUMN_USES, type ColumnUse, type UnderstoodColumn } from '../../tables/understanding.ts';
import { UnreadableSource } from '../importer.ts';
import { isTrueIn, type Json, own, recordOf, textIn, wordIn } from '../reading/plain-json.ts';

/**
 * What a mapping says of a table: `kind`, `rolesDown`, and under `columns` what columns hold, by their headers or by what
 * spreadsheets call them.
 *
 * @param found the columns as they were recognised without it
 * @throws UnreadableSource where it speaks of a column that is not there, or of a use that there is none of
 */
export function choicesOf(mapping: Json, found: readonly UnderstoodColumn[]): Choices {
    const record = recordOf(mapping);
    if (!record) throw new UnreadableSource('The mapping is no object with “columns”.');
    const uses: Record<string, ColumnUse> = {};
    for (const [name, value] of Object.entries(recordOf(own(record, 'columns')) ?? {})) {
        const use = COLUMN_USES.find(each => each === value);
        if (!use)
            throw new UnreadableSource(
                `The mapping has “${name}” hold “${String(value)}”: choose ${COLUMN_USES.join(', ')}.`
            );
        const column =
            found.find(each => folded(each.header) === folded(name)) ??
            found.find(each => each.name === name.toUpperCase());
        if (!column)
            throw new UnreadableSource(`The mapping speaks of a column “${name}”, which the table does not have.`);
        uses[column.index] = use;
    }
    const kind = wordIn(record, 'kind', ['competencies', 'roles'] as const);
    if (own(record, 'kind') !== undefined && kind === undefined) {
        const said = textIn(record, 'kind') ?? 'something else';
        throw new UnreadableSource(`The mapping says that the table is “${said}”: choose competencies or roles.`);
    }
    return {
        columns: uses,
        ...(kind !== undefined && { kind }),
        ...(own(record, 'rolesDown') !== undefined && { rolesDown: isTrueIn(record, 'rolesDown') })
    };
}

function folded(text: string): string {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
