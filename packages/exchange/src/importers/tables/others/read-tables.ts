import { pushAll } from '@gradus/model';
import { listed } from '../../../tables/notes.ts';
import type { RoleTexts } from '../../../tables/surroundings.ts';
import type { Table } from '../../../tables/table.ts';
import type { TableLevel, TableScale } from '../../../tables/table-scale.ts';
import type { Question, Structure } from '../../../tables/understanding.ts';
import { folded } from '../../../tables/words.ts';
import { UnreadableSource } from '../../importer.ts';
import type { ImportNotes } from '../../notes.ts';
import { isNamed, mappingFor, type TableMapping } from '../table-mapping.ts';
import { isOtherPartOfCase, withoutCaseFields } from './case-columns.ts';
import { isAboutCompetencies } from './is-about-competencies.ts';
import { joinStructures, type NamedStructure } from './join-structures.ts';
import { legendIn } from './legend.ts';
import { levelList } from './level-list.ts';
import { namesOfSource, type SourceTable, withNamedPlaces } from './source-table.ts';
import { withoutTotals } from './totals.ts';
import { type UnderstoodPart, understandTable } from './understand-table.ts';
import { explainedScale, wordLegendIn } from './word-legend.ts';

/** What the tables of a file say together. */
export interface ReadTables {
    readonly structure: Structure;
    readonly texts: RoleTexts;
    /** The names of the tables that were read. */
    readonly used: readonly string[];
}

interface Pending {
    readonly source: SourceTable;
    readonly mapping: TableMapping | undefined;
    readonly table: Table;
}

interface Part extends UnderstoodPart {
    readonly name: string;
}

/** Reads tables of somebody’s file, and says which of them are none of a framework. */
export function readTables(
    sources: readonly SourceTable[],
    file: string,
    mapping: TableMapping | undefined,
    notes: ImportNotes
): ReadTables {
    const isOne = sources.length === 1;
    expectSheets(mapping, sources);
    const used: string[] = [];
    const pending: Pending[] = [];
    const explained: TableLevel[] = [];
    let scale: TableScale | undefined = mapping?.scale;
    for (const named of sources) {
        const own = mappingFor(mapping, namesOfSource(named));
        if (own === 'ignored') {
            leave(notes, 'The mapping says that they are not to be read', named.name);
            continue;
        }
        if (named.fault !== undefined) {
            leave(notes, named.fault.replace(/\.$/, ''), named.name);
            continue;
        }
        if (!own && !isOne && isOtherPartOfCase(named.table)) {
            leave(notes, NO_ITEMS, named.name);
            continue;
        }
        const source = isOne ? named : withNamedPlaces(named);
        const list =
            own?.kind === 'levels' || (!isOne && own?.kind === undefined)
                ? levelList(source.table, source.name, own?.kind === 'levels')
                : undefined;
        if (list) {
            tellOf(source.table, notes);
            used.push(source.name);
            scale ??= list;
            continue;
        }
        // A mapping speaks of columns as they are called.
        const plain = withoutTotals(own ? source.table : withoutCaseFields(source.table));
        const legend = legendIn(plain);
        if (legend) scale ??= legend.scale;
        const words = wordLegendIn(legend?.table ?? plain);
        pushAll(explained, words?.levels ?? []);
        pending.push({ source, mapping: own, table: words?.table ?? legend?.table ?? plain });
    }
    const found = new Set<string>();
    const parts: Part[] = [];
    const unread: { readonly name: string; readonly reason: string }[] = [];
    for (const { source, mapping: own, table } of pending) {
        const context = { mapping: own, scale, found: (name: string) => found.add(name) };
        const understood = understandTable(table, context);
        if (understood.length === 0) {
            unread.push({ name: source.name, reason: reasonOf(table) });
            tellOf(source.table, notes);
        }
        pushAll(
            parts,
            understood.map(each => ({ ...each, name: source.name }))
        );
    }
    expectColumns(mapping, found, isOne);
    const kept = withoutStrangers(parts, mapping, unread);
    if (kept.length === 0) {
        throw new UnreadableSource(
            `${file} is neither a list of competencies nor a role matrix. Its first row should say what the columns hold, such as “Code” and “Title”; or say so with --mapping.`
        );
    }
    for (const { name, reason } of unread) leave(notes, reason, name);
    pushAll(used, new Set(kept.map(({ name }) => name)));
    const { structures, texts, questions } = withRoles(kept);
    const joined = joinStructures(structures);
    if (!joined) throw new Error('There is no table.');
    const told = explainedScale(scale ?? joined.scale, explained, level =>
        notes.leftOut('Some lines tell what levels mean that no cell has', level)
    );
    return {
        structure: { ...joined, ...(told && { scale: told }), questions: [...questions, ...joined.questions] },
        texts,
        used
    };
}

const NO_ITEMS =
    'They hold no items of CASE, but what is said of the package or relates its items; import the package as JSON, with gradus import case, to have it';

function leave(notes: ImportNotes, reason: string, name: string): void {
    notes.leftOut(`Some sheets or files were not read. ${reason}`, name);
}

/** Says what had to be decided to read a table of which no part is told otherwise: it may be why it is none. */
function tellOf(table: Table, notes: ImportNotes): void {
    for (const note of table.notes) notes.toCheck(note.replace(/\.$/, ''));
}

function reasonOf({ rows, columns }: Table): string {
    if (rows.length === 0) return 'There is nothing in them';
    if (rows.length < 2 || columns < 2) return 'They hold no table';
    return 'No row says that competencies, roles or levels stand below it';
}

/** Columns that a mapping names have to be there, lest a slip of the pen goes unnoticed. */
function expectColumns(mapping: TableMapping | undefined, found: ReadonlySet<string>, isOne: boolean): void {
    const named = [
        ...(mapping?.columns.keys() ?? []),
        ...[...(mapping?.sheets.values() ?? [])].flatMap(each => (each === 'ignored' ? [] : [...each.columns.keys()]))
    ];
    const missing = named.find(name => !found.has(name));
    if (missing === undefined) return;
    const where = isOne ? 'which the table does not have' : 'which no table has';
    throw new UnreadableSource(`The mapping speaks of a column “${missing}”, ${where}.`);
}

/** So do sheets and files. */
function expectSheets(mapping: TableMapping | undefined, sources: readonly SourceTable[]): void {
    const names = sources.flatMap(source => [...namesOfSource(source), ...(source.beside ?? [])]);
    const missing = [...(mapping?.sheets.keys() ?? [])].find(name => !isNamed(name, names));
    if (missing === undefined) return;
    const shown = sources.flatMap(({ name, sheet = name, beside = [] }) => [sheet, ...beside]);
    throw new UnreadableSource(
        `The mapping speaks of a sheet or file “${missing}”, which is not there or is hidden: choose ${listed([...new Set(shown)])}.`
    );
}

/** Lists that share nothing with the others, and whose header says nothing of competencies, are of something else. */
function withoutStrangers(
    parts: readonly Part[],
    mapping: TableMapping | undefined,
    unread: { name: string; reason: string }[]
): Part[] {
    if (parts.length < 2) return [...parts];
    const isSaid = ({ name }: Part) => {
        const own = mappingFor(mapping, [name]);
        return own !== undefined && own !== 'ignored' && own.kind !== undefined;
    };
    const certain = parts.filter(part => isSaid(part) || isAboutCompetencies(part.structure));
    if (certain.length === 0) return [...parts];
    const known = new Set(certain.flatMap(({ structure }) => structure.entries.flatMap(namesOf)));
    return parts.filter(part => {
        const isKept = certain.includes(part) || part.structure.entries.flatMap(namesOf).some(name => known.has(name));
        if (!isKept) unread.push({ name: part.name, reason: STRANGER });
        return isKept;
    });
}

const STRANGER =
    'Nothing says that they are about competencies. If they are, say so in a mapping, with their “kind” under “sheets”';

function namesOf({ code, title }: { readonly code: string; readonly title: string }): string[] {
    return [code, title].filter(name => name !== '').map(folded);
}

/** Has tables of one role name it, by the words above them if these tell them apart, else by what their sheets are called. */
function withRoles(parts: readonly Part[]): {
    readonly structures: readonly NamedStructure[];
    readonly texts: RoleTexts;
    readonly questions: readonly Question[];
} {
    const headings = parts.flatMap(({ role }) => (role?.by === 'heading' ? [folded(role.name)] : []));
    const ofOne = parts.filter(({ role }) => role);
    const texts = new Map<string, readonly string[]>();
    const bySheet: string[] = [];
    const byHeading: string[] = [];
    const structures = parts.map(({ structure, role, name }) => {
        if (!role) return { name, structure };
        const isShared = headings.filter(each => each === folded(role.name)).length > 1;
        const isSheet = role.name === '' || (role.by === 'heading' && ofOne.length > 1 && isShared);
        const title = isSheet ? name : role.name;
        if (isSheet) bySheet.push(`“${name}”`);
        else if (role.by === 'heading') byHeading.push(`“${title}”`);
        if (role.texts.length > 0) texts.set(folded(title), [...(texts.get(folded(title)) ?? []), ...role.texts]);
        const columns = structure.columns.map(column =>
            column.use === 'role' ? { ...column, header: title } : column
        );
        return { name, structure: { ...structure, columns } };
    });
    const questions: Question[] = [];
    if (bySheet.length > 0) {
        questions.push({
            about: 'Some tables are of one role and do not name it.',
            taken: `It was called as the sheet or file: ${listed(bySheet)}.`
        });
    }
    if (byHeading.length > 0) {
        questions.push({
            about: 'Some tables are of one role.',
            taken: `It was called as what stands above the table: ${listed(byHeading)}.`
        });
    }
    if (texts.size > 0) {
        questions.push({
            about: 'Above what some roles require stands more than their names.',
            taken: 'It was kept as their description.'
        });
    }
    return { structures, texts, questions };
}
