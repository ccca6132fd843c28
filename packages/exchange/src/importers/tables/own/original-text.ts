import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import type { SaidAt } from './said-twice.ts';

/**
 * What a cell said when its table was made. Of a long text only a mark is remembered: then it is what some other cell says that
 * has the same mark, and nothing where there is none.
 */
export function originalText(
    { table, row, column }: SaidAt,
    tables: readonly EditedTable[],
    memory: Memory
): string | undefined {
    const known = memory.of(table.kind);
    const key = table.columnKeys.get(column);
    const before = known?.column(table.names[column] ?? '', key);
    if (!known || before === undefined) return undefined;
    const said = row === 0 ? known.header(before) : known.said(table.rowKeys.get(row) ?? '', before);
    if (said === undefined || rememberedText(said) === said) return said;
    for (const { cells } of tables) {
        for (const texts of cells) {
            const found = texts.find(text => text !== '' && rememberedText(text) === said);
            if (found !== undefined) return found.trim();
        }
    }
    return undefined;
}
