import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import type { OwnTableKind } from './own-table.ts';
import { shortened } from './shortened.ts';

/** What was not taken over from tables, in a sentence. */
export interface NotTaken {
    readonly sentence: string;
    /** Whether it is taken over once it is wanted that what is gone from tables is removed. */
    readonly isRemoval: boolean;
}

export interface OntoOptions {
    /** What the tables said when they were made. */
    readonly memory: Memory;
    /** Whether what somebody has deleted in the tables is removed. */
    readonly removes: boolean;
}

/** Tables from which a row can be taken so that something of the framework goes with it. */
const REMOVABLE: ReadonlySet<OwnTableKind> = new Set(['matrix', 'dictionary', 'roles']);

/** What an element cannot be without. */
const NEEDED: ReadonlySet<string> = new Set([
    HEADERS.code,
    HEADERS.competency,
    HEADERS.statement,
    HEADERS.role,
    HEADERS.category
]);

/**
 * Has a table that came back say what the framework says by now wherever nobody has edited it. So what was changed in the
 * framework in the meantime stays, and what both have changed is told.
 *
 * @param now the same table of the framework as it is
 */
export function onto(edited: EditedTable, now: EditedTable, { memory, removes }: OntoOptions): NotTaken[] {
    const notTaken: NotTaken[] = [];
    const tell = (sentence: string, isRemoval = false) => notTaken.push({ sentence, isRemoval });
    const known = memory.of(edited.kind);
    const columns = pairedColumns(edited, now);
    const added = new Set<number>();
    const [names, ours] = [now.names, edited.names];
    for (const [column, header] of now.headers.entries()) {
        if (header === '' || columns.has(column)) continue;
        const key = now.columnKeys.get(column);
        // A column of texts that is not there says nothing; that of a role says that somebody deleted it.
        const wasThere = key !== undefined && known?.column(header, key) !== undefined;
        if (wasThere && edited.hasUnknownColumns) {
            tell(
                `${edited.name} has no column “${header}” any more. What is in it was kept, as it may be one that has another header now`
            );
        } else if (wasThere && removes) continue;
        else if (wasThere) {
            tell(`${edited.name} has no column “${header}” any more. What is in it was kept`, true);
        }
        added.add(column);
        columns.set(column, edited.addColumn(header, key));
    }
    const there = now.byKey;
    for (const [row, key] of [...edited.rowKeys]) {
        const current = there.get(key);
        if (current !== undefined) takeRow(row, key, current);
        else if (known?.rows.has(key)) {
            const isEdited = [...edited.headers.keys()].some(column => isCellEdited(row, key, column));
            if (isEdited) tell(`${edited.place(row, 0)} was edited, but the framework does not have it any more`);
            edited.clearRow(row);
        }
    }
    const rows = edited.byKey;
    for (const [key, current] of there) {
        if (rows.has(key)) continue;
        const wasThere = known?.rows.has(key) ?? false;
        const goes =
            edited.kind === 'requirements' ||
            (removes && (REMOVABLE.has(edited.kind) || edited.kind === 'translations'));
        const isRemoved = wasThere && goes;
        if (isRemoved) continue;
        const row = edited.cells.length;
        for (const [column, index] of columns) edited.put(row, index, now.at(current, column));
        edited.rowKeys.set(row, key);
        if (!wasThere || edited.kind === 'translations' || edited.kind === 'about') continue;
        const name = [now.at(current, 0), now.at(current, 1)].filter(each => each !== '').join(' ');
        tell(`${edited.name} does not have ${name} any more. It was kept`, REMOVABLE.has(edited.kind));
    }
    for (const [column, header] of now.exactHeaders) {
        const index = columns.get(column);
        if (index !== undefined) edited.exactHeaders.set(index, header);
    }
    return notTaken;

    function isCellEdited(row: number, key: string, column: number): boolean {
        if (edited.isUnread(row, column)) return false;
        const said = known?.said(key, known.column(ours[column] ?? '', edited.columnKeys.get(column)));
        return said !== undefined && said !== rememberedText(edited.at(row, column));
    }

    function takeRow(row: number, key: string, current: number): void {
        for (const [column, index] of columns) {
            const [here, framework] = [edited.at(row, index), now.at(current, column)];
            if (here === framework) continue;
            if (added.has(column)) {
                edited.put(row, index, framework);
                continue;
            }
            const before = known?.said(key, known.column(names[column] ?? '', now.columnKeys.get(column)));
            if (before === undefined && here !== '') continue;
            if (here === '' && NEEDED.has(now.headers[column] ?? '')) {
                tell(
                    `${edited.place(row, index)} says nothing, where the framework says ${shown(framework)}. That stays, as it has to be said`
                );
            } else if (isCellEdited(row, key, index)) {
                if (before === rememberedText(framework)) continue;
                tell(
                    `${edited.place(row, index)} says ${shown(here)}, and the framework ${shown(framework)} by now. Both have changed, and the framework was kept`
                );
            }
            edited.put(row, index, framework);
        }
    }
}

/** The columns of a table by those of the framework’s that are about the same. */
function pairedColumns(edited: EditedTable, now: EditedTable): Map<number, number> {
    const byKey = new Map([...edited.columnKeys].map(([column, key]) => [key, column]));
    const pairs = new Map<number, number>();
    for (const [column, name] of now.names.entries()) {
        const key = now.columnKeys.get(column);
        const found = key === undefined ? edited.column(name) : byKey.get(key);
        if (found !== undefined && name !== '') pairs.set(column, found);
    }
    return pairs;
}

function shown(text: string): string {
    return text === '' ? 'nothing' : `“${shortened(text)}”`;
}
