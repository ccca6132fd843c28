import { HEADERS } from '../../../sheets/headers.ts';
import { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import { SaidTwice } from './said-twice.ts';

/** Columns of texts among those that have fixed headers. */
const TEXTS: ReadonlySet<string> = new Set([HEADERS.aliases, HEADERS.activities, HEADERS.tasks]);
const FIXED: ReadonlySet<string> = new Set(Object.values(HEADERS));
const BULLET = /^[ \t]*[-–—•·▪◦‣*][ \t]+/;

/**
 * Has what people wrote into cells of texts be without the signs that they put before the lines of a list: the list of the text
 * has its own. What nobody has edited stays as it is.
 */
export function withoutBullets(tables: readonly EditedTable[], memory: Memory | undefined): void {
    if (!memory) return;
    const twice = new SaidTwice(memory, new ImportNotes());
    for (const table of tables) {
        if (table.kind !== 'dictionary' && table.kind !== 'statements' && table.kind !== 'roles') continue;
        for (const [column, header] of table.headers.entries()) {
            if (header === '' || (FIXED.has(header) && !TEXTS.has(header))) continue;
            for (const row of table.rows) {
                const text = table.at(row, column);
                const lines = text.split(/\r?\n/);
                if (!lines.some(line => BULLET.test(line)) || twice.isEdited({ table, row, column }) === false)
                    continue;
                table.put(row, column, lines.map(line => line.replace(BULLET, '')).join('\n'));
            }
        }
    }
}
