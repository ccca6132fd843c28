import { type FrameworkModel, pushAll } from '@gradus/model';
import { memorySheet } from '../../../sheets/memory-sheet.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { Sheet } from '../../../sheets/sheet.ts';
import { sheetsOf } from '../../../sheets/sheet-parts.ts';
import { translationsSheet } from '../../../sheets/translations-sheet.ts';
import { finish } from '../../finish.ts';
import { type Imported, UnreadableSource } from '../../importer.ts';
import { type ImportNote, ImportNotes } from '../../notes.ts';
import { keepSoundFacts } from './about-rows.ts';
import { draftOfTables } from './draft-of-tables.ts';
import { EditedTable } from './edited-table.ts';
import { agree } from './edited-tables.ts';
import { followCategories, followEmptyCategories } from './follow-categories.ts';
import { Memory } from './memory.ts';
import { type NotTaken, onto } from './onto-tables.ts';
import { OwnTable, type OwnTableKind } from './own-table.ts';
import type { ReadTables } from './own-tables.ts';
import { shortened } from './shortened.ts';
import { type EditedCell, editedCells } from './which-was-edited.ts';

/** What tables that came back make of a framework. */
export interface OntoFramework {
    /** The framework as tables can tell it. */
    readonly before: Imported;
    /** The same with what somebody has edited in the tables. */
    readonly after: Imported;
    readonly notes: readonly ImportNote[];
    /** What was not taken over, for then it is said why. */
    readonly notTaken: readonly NotTaken[];
    /** Whether something that somebody has edited was left out, which the notes tell. */
    readonly isAnyLeftOut: boolean;
    /** Whether the tables know what they said when they were made, so that only what is edited counts. */
    readonly isRemembered: boolean;
}

/**
 * Compares tables that came back with the framework that they are of. Both are told as texts, in the words in which tables
 * can tell them, so that what tables have no place for is no difference.
 *
 * @throws UnreadableSource where the tables are of another framework
 */
export function ontoFramework(
    { tables, memory, notes }: ReadTables,
    model: FrameworkModel,
    { removes }: { readonly removes: boolean }
): OntoFramework {
    const parts = sheetsOf(model);
    const names = namesIn(model);
    expectSameFramework(tables, memory, model);
    // Sheets that are none of ours, nobody expects to be taken over.
    const ofReading = notes.all;

    const like = new Memory([[], ...memorySheet(parts).rows.map(row => row.cells.map(({ text }) => text))]);
    // Tables that remember nothing are compared with what they would say now.
    const base = memory ?? like;
    const now = parts.map(({ name, sheet }) => tableOf(name as OwnTableKind, sheet));
    agree(tables, notes, { memory: base, keepsGone: !removes, isQuiet: true, framework: now });
    const notTaken: NotTaken[] = [];
    const taken = new Set<OwnTableKind>();
    const all = [...tables];
    for (const table of tables) if (table.kind === 'dictionary') followEmptyCategories(table, model);
    for (const table of tables) {
        const same = taken.has(table.kind) ? undefined : now.find(({ kind }) => kind === table.kind);
        taken.add(table.kind);
        if (!same) continue;
        pushAll(notTaken, onto(table, same, { memory: base, removes }));
        if (table.kind === 'about') pushAll(notTaken, keepSoundFacts(table, same));
        if (table.kind === 'dictionary') followCategories(table, same);
    }
    for (const table of now) if (!taken.has(table.kind)) all.push(table);

    // Rows of the framework are there now that call by its old code what somebody has given another one.
    const elements = agree(all, new ImportNotes(), { like, keepsGone: true, refusals: notes });
    const isEdited = editedCells(all, elements, base, notes);
    const before = frameworkInTables(model);
    const after = imported(all, names, notes, model, isEdited);
    // What tables cannot tell of the framework, nobody has done to them.
    const known = new Set(before.notes.map(each => JSON.stringify(each)));
    const told = notes.all.filter(each => !known.has(JSON.stringify(each)));
    return {
        before,
        after,
        notes: told,
        isAnyLeftOut: told.some(
            ({ fate, about }) => fate === 'left out' && !ofReading.some(each => each.about === about)
        ),
        notTaken,
        isRemembered: memory !== undefined
    };
}

/** A framework as tables can tell it. */
export function frameworkInTables(model: FrameworkModel): Imported {
    const parts = sheetsOf(model);
    const tables = parts.map(({ name, sheet }) => tableOf(name as OwnTableKind, sheet));
    agree(tables, new ImportNotes());
    return imported(tables, namesIn(model), new ImportNotes(), model);
}

/** What tables call by title, with its code. */
function namesIn(model: FrameworkModel): OwnTable {
    return new OwnTable('translations', 'translations', rowsOf(translationsSheet(model)));
}

function imported(
    tables: readonly EditedTable[],
    names: OwnTable,
    notes: ImportNotes,
    { framework }: FrameworkModel,
    isEdited?: EditedCell
): Imported {
    for (const table of tables) for (const [column, header] of table.exactHeaders) table.put(0, column, header);
    const own = tables.map(each => new OwnTable(each.kind, each.name, each.cells));
    return finish(draftOfTables(own, framework.code, notes, { names, isEdited, asks: false }), notes, {});
}

function tableOf(kind: OwnTableKind, sheet: Sheet): EditedTable {
    const keys = sheet.columns.flatMap(({ key }, index) => (key === undefined ? [] : [[index, key] as const]));
    const table = new EditedTable(kind, sheet.title, rowsOf(sheet), new Map(keys));
    for (const [index, { exactHeader }] of sheet.columns.entries())
        if (exactHeader !== undefined) table.exactHeaders.set(index, exactHeader);
    for (const [index, { key }] of sheet.rows.entries()) if (key !== undefined) table.rowKeys.set(index + 1, key);
    return table;
}

function rowsOf({ columns, rows }: Sheet): string[][] {
    return [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
}

/** Identifiers that both have, or the code of the framework, tell that the tables are of this framework. */
function expectSameFramework(tables: readonly EditedTable[], memory: Memory | undefined, model: FrameworkModel): void {
    const { code } = model.framework;
    const about = memory?.of('about');
    const remembered = about?.said('code', about.column('What it says'));
    const table = tables.find(({ kind }) => kind === 'about');
    const row = table?.rows.find(each => table.at(each, 0) === 'Code');
    const seen = row === undefined ? undefined : table?.at(row, 1);
    const said = remembered ?? (seen === undefined ? undefined : rememberedText(seen));
    if (said === undefined || said === '' || said === rememberedText(code)) return;
    // A long code is remembered by a mark, which says nothing to people: then what the tables show is told.
    const other = [said, seen].find(each => each !== undefined && rememberedText(each) === said);
    throw new UnreadableSource(
        `These tables are of ${other === undefined ? 'another framework' : shortened(other)}, and the framework is ${code}. Name the framework that they were made of.`
    );
}
