import { codeOf } from '../../tables/codes.ts';
import { levelCalled } from '../../tables/level-words.ts';
import type { TableLevel, TableScale } from '../../tables/table-scale.ts';
import { COLUMN_USES, type ColumnUse, type UnderstoodColumn } from '../../tables/understanding.ts';
import { UnreadableSource } from '../importer.ts';
import { oneLine } from '../reading/clean-text.ts';
import {
    isTrueIn,
    type Json,
    type JsonRecord,
    own,
    recordOf,
    textIn,
    textOf,
    textsIn,
    toldOf,
    wordIn
} from '../reading/plain-json.ts';

/** What a table can be said to be. */
export type MappedKind = 'competencies' | 'roles' | 'requirements' | 'levels';
/** What a column can be said to hold. */
export type MappedUse = ColumnUse | 'roleCode' | 'necessity';

const KINDS: readonly MappedKind[] = ['competencies', 'roles', 'requirements', 'levels'];
const USES: readonly MappedUse[] = [...COLUMN_USES, 'roleCode', 'necessity'];
const KEYS = ['kind', 'rolesDown', 'role', 'levels', 'columns', 'sheets'];

/** What somebody says of tables that are to be read otherwise than they look. */
export interface TableMapping {
    readonly kind?: MappedKind | undefined;
    readonly rolesDown?: boolean | undefined;
    /** What the role is called that a table is about. */
    readonly role?: string | undefined;
    readonly scale?: TableScale | undefined;
    /** What columns hold, by their headers or by what spreadsheets call them. */
    readonly columns: ReadonlyMap<string, MappedUse>;
    /** The same for single sheets or files, by their names; `ignored` where one is not to be read. */
    readonly sheets: ReadonlyMap<string, TableMapping | 'ignored'>;
}

/**
 * Reads a mapping.
 *
 * @throws UnreadableSource where it says something that there is not
 */
export function readMapping(mapping: Json): TableMapping {
    const record = recordOf(mapping);
    if (!record) throw new UnreadableSource('The mapping is no object with “columns”.');
    return mappingOf(record, true);
}

function mappingOf(record: JsonRecord, hasSheets: boolean): TableMapping {
    const unknown = Object.keys(record).find(key => !KEYS.includes(key) || (key === 'sheets' && !hasSheets));
    if (unknown !== undefined) {
        const keys = KEYS.filter(key => hasSheets || key !== 'sheets').join(', ');
        throw new UnreadableSource(`The mapping has “${unknown}”, which nothing is called: choose ${keys}.`);
    }
    const columns = new Map<string, MappedUse>();
    for (const [name, value] of Object.entries(recordOf(own(record, 'columns')) ?? {})) {
        const use = USES.find(each => each === value);
        if (!use)
            throw new UnreadableSource(`The mapping has “${name}” hold “${toldOf(value)}”: choose ${USES.join(', ')}.`);
        columns.set(name, use);
    }
    const kind = wordIn(record, 'kind', KINDS);
    if (own(record, 'kind') !== undefined && kind === undefined) {
        const said = textIn(record, 'kind') ?? 'something else';
        throw new UnreadableSource(
            `The mapping says that the table is “${said}”: choose competencies, roles, requirements or levels.`
        );
    }
    const sheets = new Map<string, TableMapping | 'ignored'>();
    for (const [name, value] of Object.entries(recordOf(own(record, 'sheets')) ?? {})) {
        const inner = recordOf(value);
        if (value !== 'ignored' && !inner) {
            throw new UnreadableSource(
                `The mapping says nothing of the sheet “${name}”: write an object, or "ignored".`
            );
        }
        sheets.set(name, inner ? mappingOf(inner, false) : 'ignored');
    }
    return {
        kind,
        ...(own(record, 'rolesDown') !== undefined && { rolesDown: isTrueIn(record, 'rolesDown') }),
        role: textIn(record, 'role'),
        ...(own(record, 'levels') !== undefined && { scale: scaleOf(own(record, 'levels')) }),
        columns,
        sheets
    };
}

/** The levels that a mapping names, the lowest first. */
function scaleOf(value: Json | undefined): TableScale {
    const list = Array.isArray(value) ? (value as readonly Json[]) : [];
    const levels = list.map((each): TableLevel => {
        const level = levelOf(each);
        if (level) return level;
        throw new UnreadableSource(
            'The mapping has a level without a name: write each as a text, or as an object with “code”, “title” and “names”.'
        );
    });
    const codes = levels.map(({ code }) => code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) throw new UnreadableSource(`The mapping names the level “${twice}” twice.`);
    if (levels.length === 0) {
        throw new UnreadableSource('The mapping names no “levels”: list them, the lowest first.');
    }
    return { title: '', levels, order: 'named' };
}

const LONGEST_NAME = 200;
/** “2 Trained”, “2: Trained” and “B: Basic”. */
const CODE_AND_TITLE = /^(\d{1,3}(?=[\s:=–-])|\p{L}{1,3}(?=\s*[:=–]))\s*[:=–-]?\s*(\p{L}.*)$/u;

function levelOf(value: Json): TableLevel | undefined {
    const text = textOf(value);
    if (text !== undefined) {
        const name = oneLine(text.slice(0, LONGEST_NAME));
        const [, code, title = ''] = CODE_AND_TITLE.exec(name) ?? [];
        const number = /^\d{1,3}$/.test(name) ? name : code;
        if (number === undefined) return levelCalled(name);
        return { code: /^\d/.test(number) ? String(Number(number)) : number, title, names: [], meaning: [] };
    }
    const record = recordOf(value);
    const title = oneLine(textIn(record, 'title') ?? '');
    const said = textIn(record, 'code');
    const code = said === undefined ? levelCalled(title)?.code : codeOf(said);
    if (code === undefined) return undefined;
    return {
        code,
        title: title === code ? '' : title,
        names: textsIn(record, 'names'),
        meaning: textsIn(record, 'meaning')
    };
}

/** Whether a mapping means one of several names. */
export function isNamed(name: string, names: readonly string[]): boolean {
    return names.some(each => folded(each) === folded(name));
}

/** What a mapping says of one table: what it says of the sheet or file counts before what it says of all. */
export function mappingFor(
    mapping: TableMapping | undefined,
    names: readonly string[]
): TableMapping | 'ignored' | undefined {
    if (!mapping) return undefined;
    const entry = [...mapping.sheets].find(([name]) => isNamed(name, names));
    if (!entry) return mapping;
    const [, said] = entry;
    if (said === 'ignored') return said;
    return {
        kind: said.kind ?? mapping.kind,
        rolesDown: said.rolesDown ?? mapping.rolesDown,
        role: said.role ?? mapping.role,
        scale: said.scale ?? mapping.scale,
        columns: new Map([...mapping.columns, ...said.columns]),
        sheets: new Map()
    };
}

/**
 * What a mapping says of the columns of a table, by their indexes.
 *
 * @param found is told of each name that the table has a column for
 */
export function usesOf(
    { columns }: Pick<TableMapping, 'columns'>,
    table: readonly Pick<UnderstoodColumn, 'index' | 'name' | 'header'>[],
    found: (name: string) => void
): Record<string, MappedUse> {
    const uses: Record<string, MappedUse> = {};
    for (const [name, use] of columns) {
        const column =
            table.find(each => folded(each.header) === folded(name)) ??
            table.find(each => each.name === name.toUpperCase());
        if (!column) continue;
        found(name);
        uses[column.index] = use;
    }
    return uses;
}

function folded(text: string): string {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
