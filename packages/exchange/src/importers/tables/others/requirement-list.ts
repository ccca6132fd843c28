import { necessityOf } from '@gradus/model/cell-words';
import type { FoundColumns } from '../../../tables/find-columns.ts';
import { scaleOfWords } from '../../../tables/level-words.ts';
import { listed } from '../../../tables/notes.ts';
import { short } from '../../../tables/read-body.ts';
import { columnName, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import type { Structure, TableEntry, UnderstoodColumn, UnreadCell } from '../../../tables/understanding.ts';
import { folded, isCurrentLevel, isNothing, type ListMeaning, listMeaningOf } from '../../../tables/words.ts';
import { currentLevelsNote } from './current-levels.ts';
import { neededBy, saysNeeds } from './needs.ts';

/** What a column of a list of requirements holds. */
export type ListUse = ListMeaning | 'text' | 'ignored';

/** The header may have so many rows above it. */
const MOST_ABOVE = 15;

interface ListColumns {
    readonly headerRow: number;
    readonly uses: readonly ListUse[];
    /** Those with levels that somebody has. */
    readonly current: readonly number[];
}

type Growing = TableEntry & {
    readonly texts: Map<number, string[]>;
    readonly aliases: string[];
    readonly remarks: string[];
    readonly cells: Map<number, string>;
    readonly places: Map<number, string>;
};

/**
 * A table with a row for each thing that a role requires, as a matrix; nothing where a table is no such list.
 *
 * @param chosen what an author says of columns, by their index
 * @param isSaid whether an author says that it is such a list
 */
export function requirementList(
    table: Table,
    chosen: Readonly<Record<string, ListUse>> = {},
    isSaid = false
): Structure | undefined {
    const columns = columnsOf(table, chosen, isSaid);
    return columns && new RequirementListReader(table, columns).read();
}

function columnsOf(
    { rows }: Table,
    chosen: Readonly<Record<string, ListUse>>,
    isSaid: boolean
): ListColumns | undefined {
    for (const [headerRow, cells] of rows.slice(0, MOST_ABOVE).entries()) {
        const meanings = cells.map((cell, column) => chosen[String(column)] ?? useOf(cell));
        const has = (...uses: readonly ListUse[]) => meanings.some(use => uses.includes(use));
        if (!has('role', 'roleCode') || !has('title', 'code')) continue;
        const body = rows.slice(headerRow + 1);
        if (!isSaid && !has('level', 'necessity') && (cells.filter(Boolean).length > 3 || !isRepeated(body, meanings)))
            continue;
        const current = cells.flatMap((cell, at) => (!chosen[String(at)] && isCurrentLevel(cell) ? [at] : []));
        return { headerRow, uses: withOneOfEach(meanings, body), current };
    }
    return undefined;
}

function useOf(header: string): ListUse {
    return header === '' || isCurrentLevel(header) ? 'ignored' : (listMeaningOf(header) ?? 'text');
}

/** Whether some role comes in several rows, as it does where each row is a requirement. */
function isRepeated(body: readonly (readonly string[])[], uses: readonly ListUse[]): boolean {
    const column = uses.findIndex(use => use === 'role' || use === 'roleCode');
    const names = body.map(cells => cells[column] ?? '').filter(name => name !== '');
    return new Set(names.map(folded)).size < names.length;
}

/** One column each says the role, the competency and the level; of two about levels, one may say whether it is needed. */
function withOneOfEach(said: readonly ListUse[], body: readonly (readonly string[])[]): ListUse[] {
    const seen = new Set<ListUse>();
    // A column that nobody knows by its header may still hold nothing but “essential” and “desirable”.
    const needs = said.includes('necessity')
        ? -1
        : said.findIndex(
              (use, column) =>
                  use === 'text' &&
                  saysNeeds(
                      '',
                      body.map(cells => cells[column] ?? '')
                  )
          );
    const meanings = said.map((use, column) => (column === needs ? 'necessity' : use));
    return meanings.map((use, column) => {
        if (use === 'text' || use === 'ignored' || use === 'remark' || use === 'alias') return use;
        if (use === 'level' && !seen.has('necessity')) {
            const cells = body.map(cells => cells[column] ?? '').filter(cell => cell !== '');
            const isNecessity =
                cells.length > 0 && cells.every(cell => necessityOf(cell) !== undefined || isNothing(cell));
            if (isNecessity && meanings.filter(each => each === 'level').length > 1) {
                seen.add('necessity');
                return 'necessity';
            }
        }
        if (seen.has(use)) return use === 'code' || use === 'roleCode' ? 'ignored' : 'text';
        seen.add(use);
        return use;
    });
}

class RequirementListReader {
    private readonly table: Table;
    private readonly columns: ListColumns;
    private readonly roles = new Map<
        string,
        { readonly title: string; readonly place: string; readonly index: number }
    >();
    private readonly entries = new Map<string, Growing>();
    private readonly unread: UnreadCell[] = [];
    private readonly unknownNeeds: string[] = [];
    private readonly continued: string[] = [];
    private same = 0;

    constructor(table: Table, columns: ListColumns) {
        this.table = table;
        this.columns = columns;
    }

    read(): Structure | undefined {
        const { rows, notes: said } = this.table;
        const { headerRow, uses, current } = this.columns;
        const notes = current.length === 0 ? said : [...said, currentLevelsNote(this.table, headerRow, current)];
        let last = '';
        for (let row = headerRow + 1; row < rows.length; row++) {
            const cells = rows[row] ?? [];
            if (cells.every(cell => cell === '') || cells.every((cell, at) => cell === rows[headerRow]?.[at])) continue;
            const own = this.text(row, 'role') || this.text(row, 'roleCode');
            const isNamed = this.text(row, 'title') !== '' || this.text(row, 'code') !== '';
            if (own === '' && last !== '' && isNamed) this.continued.push(this.place(row, 'role'));
            const role = own || last;
            if (!isNamed) {
                if (own !== '') this.role(row, role);
                const what = own === '' ? 'The row names neither a role nor a competency.' : '';
                if (what !== '')
                    this.leave(
                        row,
                        cells.findIndex(cell => cell !== ''),
                        what
                    );
                last = role;
                continue;
            }
            this.addRequirement(row, role);
            last = role;
        }
        if (this.entries.size === 0) return undefined;
        const texts = uses.flatMap((use, column) => (use === 'text' ? [column] : []));
        const header = rows[headerRow] ?? [];
        const columns: UnderstoodColumn[] = [
            ...[...this.roles.values()].map(({ title, index }) => ({
                index,
                name: columnName(this.columnOf('role') >= 0 ? this.columnOf('role') : this.columnOf('roleCode')),
                header: title,
                use: 'role' as const
            })),
            ...texts.map((column, index) => ({
                index: this.roles.size + index,
                name: columnName(column),
                header: (header[column] ?? '').replace(/\s+/g, ' '),
                use: 'text' as const
            }))
        ];
        // Texts stand behind the roles, of which there were not all when they were read.
        const entries = [...this.entries.values()].map(entry => ({
            ...entry,
            texts: new Map([...entry.texts].map(([column, lines]) => [this.roles.size + texts.indexOf(column), lines]))
        }));
        const scale = this.scale();
        const places = [...this.roles.values()].map(({ place }) => place);
        return {
            kind: 'roles',
            rolesDown: false,
            title: '',
            headerRow,
            columns,
            entries,
            questions: [...notes.map(note => ({ about: note, taken: '' })), ...this.questions()],
            unread: this.unread,
            footnotes: [],
            ...(scale && { scale }),
            headerCell: column => places[column] ?? ''
        };
    }

    private addRequirement(row: number, name: string): void {
        const entry = this.entry(row);
        this.addTexts(entry, row);
        if (name === '') {
            if (this.text(row, 'level') !== '') this.leave(row, this.columnOf('level'), 'The row names no role.');
            return;
        }
        const role = this.role(row, name);
        const cell = this.cell(row);
        const before = entry.cells.get(role);
        const remark = this.text(row, 'remark');
        if (remark !== '') entry.remarks.push(`${name}: ${remark}`);
        if (before === undefined) {
            entry.cells.set(role, cell);
            entry.places.set(role, this.place(row, this.columnOf('level') >= 0 ? 'level' : 'title'));
        } else if (folded(before) === folded(cell)) this.same++;
        else {
            const reason = 'Another row says already what the role requires of it, and was taken.';
            const column = this.columnOf('level') >= 0 ? this.columnOf('level') : this.columnOf('title');
            this.leave(row, column, reason);
        }
    }

    private role(row: number, name: string): number {
        const code = this.text(row, 'roleCode');
        const key = folded(code || name);
        const known = this.roles.get(key);
        if (known) return known.index;
        const index = this.roles.size;
        this.roles.set(key, {
            title: name,
            place: this.place(row, this.columnOf('role') >= 0 ? 'role' : 'roleCode'),
            index
        });
        return index;
    }

    private entry(row: number): Growing {
        const code = this.text(row, 'code');
        const title = this.text(row, 'title');
        const key = code === '' ? ` ${folded(title)}` : folded(code);
        const known = this.entries.get(key);
        if (known) return known;
        const category = this.text(row, 'category');
        const places = new Map<number, string>();
        const { table } = this;
        const rowPlace = (table.places ?? SPREADSHEET_PLACES).row(row);
        const first = this.place(row, 'title');
        const made: Growing = {
            row: rowPlace,
            cell: column => places.get(column) ?? first,
            code,
            title,
            categories: category === '' ? [] : [category],
            aliases: [],
            remarks: [],
            texts: new Map(),
            cells: new Map(),
            places
        };
        this.entries.set(key, made);
        return made;
    }

    private addTexts(entry: Growing, row: number): void {
        this.columns.uses.forEach((use, column) => {
            const lines = (this.table.rows[row]?.[column] ?? '').split('\n').filter(line => line !== '');
            if (lines.length === 0) return;
            if (use === 'alias' && !entry.aliases.includes(lines.join(' '))) entry.aliases.push(lines.join(' '));
            if (use !== 'text') return;
            const known = entry.texts.get(column) ?? [];
            entry.texts.set(column, [...known, ...lines.filter(line => !known.includes(line))]);
        });
    }

    /** What a matrix would have for a row. */
    private cell(row: number): string {
        const level = this.text(row, 'level');
        const said = this.text(row, 'necessity');
        const hasLevel = !isNothing(level);
        const needed = this.needed(said);
        if (needed === 'desirable') return hasLevel ? `${level} (desirable)` : 'desirable';
        if (needed === 'essential') return hasLevel ? level : 'essential';
        if (said !== '' && !isNothing(said)) {
            this.unknownNeeds.push(`${this.place(row, 'necessity')} “${short(said)}”`);
            return hasLevel ? `${level} (${said.replace(/[()[\]]/g, ' ').trim()})` : 'essential';
        }
        return hasLevel || this.columnOf('level') >= 0 ? level : 'essential';
    }

    private needed(said: string): 'essential' | 'desirable' | undefined {
        if (said === '') return undefined;
        const { headerRow, uses } = this.columns;
        const header = this.table.rows[headerRow]?.[uses.indexOf('necessity')] ?? '';
        return neededBy(header, said);
    }

    private scale(): Structure['scale'] {
        const { headerRow, uses } = this.columns;
        const level = uses.indexOf('level');
        const found: FoundColumns = {
            headerRow,
            uses: uses.map((_, column) => (column === level ? 'role' : 'title')),
            isNamed: true,
            questions: []
        };
        return level < 0 ? undefined : scaleOfWords(this.table, found, column => column === level);
    }

    private questions(): Structure['questions'] {
        const said: Structure['questions'][number][] = [];
        if (this.continued.length > 0) {
            said.push({
                about: `Some rows name no role: ${listed(this.continued, 5)}.`,
                taken: 'They were read as of the role above them.'
            });
        }
        if (this.unknownNeeds.length > 0) {
            said.push({
                about: `Some cells do not say whether something is essential or desirable: ${listed(this.unknownNeeds, 5)}.`,
                taken: 'What they are about was read as essential, and the word kept as a remark where there is a level.'
            });
        }
        if (this.same > 0) {
            const what = this.same === 1 ? 'One row says' : `${this.same} rows say`;
            said.push({ about: `${what} what another row says already.`, taken: 'It was read once.' });
        }
        return said;
    }

    private columnOf(use: ListUse): number {
        return this.columns.uses.indexOf(use);
    }

    private text(row: number, use: ListUse): string {
        const column = this.columnOf(use);
        return column < 0 ? '' : (this.table.rows[row]?.[column] ?? '').replace(/\s+/g, ' ');
    }

    private place(row: number, use: ListUse): string {
        return (this.table.places ?? SPREADSHEET_PLACES).cell(row, Math.max(0, this.columnOf(use)));
    }

    private leave(row: number, column: number, reason: string): void {
        const { places = SPREADSHEET_PLACES, rows } = this.table;
        this.unread.push({ cell: places.cell(row, column), text: short(rows[row]?.[column] ?? ''), reason });
    }
}
