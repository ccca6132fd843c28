import { pushAll } from '@gradus/model';
import { scaleOf } from '../../../tables/level-words.ts';
import { listed } from '../../../tables/notes.ts';
import type { TableScale } from '../../../tables/table-scale.ts';
import type { Question, Structure, TableEntry, UnderstoodColumn } from '../../../tables/understanding.ts';
import { folded } from '../../../tables/words.ts';

/** What a table turned out to be, and what its sheet or file is called. */
export interface NamedStructure {
    readonly name: string;
    readonly structure: Structure;
}

type Growing = { -readonly [Key in 'code' | 'title' | 'categories']: TableEntry[Key] } & {
    readonly row: string;
    readonly cell: (column: number) => string;
    readonly aliases: string[];
    readonly remarks: string[];
    readonly texts: Map<number, readonly string[]>;
    readonly cells: Map<number, string>;
    readonly places: Map<number, string>;
};

/**
 * Several tables as one: competencies that are called the same are one, with the texts of a list and the levels of a matrix.
 * Within one table nothing is joined.
 */
export function joinStructures(all: readonly NamedStructure[]): Structure | undefined {
    const [first, ...others] = all;
    if (!first) return undefined;
    return others.length === 0 ? first.structure : new StructureJoin(all).join();
}

class StructureJoin {
    private readonly all: readonly NamedStructure[];
    private readonly columns: UnderstoodColumn[] = [];
    private readonly headerCells: string[] = [];
    private readonly entries: Growing[] = [];
    private readonly byCode = new Map<string, Growing>();
    private readonly byTitle = new Map<string, Growing>();
    private readonly renamed: string[] = [];

    constructor(all: readonly NamedStructure[]) {
        this.all = all;
    }

    join(): Structure {
        const footnotes: Structure['footnotes'][number][] = [];
        for (const { structure } of this.all) {
            const columnOf = this.addColumns(structure);
            const touched = new Set<Growing>();
            for (const entry of structure.entries) this.addEntry(entry, columnOf, touched);
            const columns = structure.columns.map(({ index }) => columnOf(index));
            pushAll(
                footnotes,
                structure.footnotes.map(each => ({ ...each, columns }))
            );
        }
        const scale = joinedScale(this.all.flatMap(({ structure }) => structure.scale ?? []));
        return {
            kind: this.all.some(({ structure }) => structure.kind === 'roles') ? 'roles' : 'competencies',
            rolesDown: false,
            title: '',
            headerRow: undefined,
            columns: this.columns,
            entries: this.entries,
            questions: this.questions(),
            unread: this.all.flatMap(({ structure }) => structure.unread),
            footnotes,
            isJoined: true,
            ...(scale && { scale }),
            headerCell: column => this.headerCells[column] ?? ''
        };
    }

    /** Gives each column of a table its place among all of them. */
    private addColumns({ columns, headerCell }: Structure): (column: number) => number {
        const indexes = new Map<number, number>();
        for (const column of columns) {
            const isShared = (column.use === 'text' || column.use === 'level') && column.header !== '';
            const same = isShared
                ? this.columns.find(({ use, header }) => use === column.use && folded(header) === folded(column.header))
                : undefined;
            const index = same?.index ?? this.columns.length;
            if (!same) {
                this.columns.push({ ...column, index });
                this.headerCells.push(headerCell(column.index));
            }
            indexes.set(column.index, index);
        }
        return column => indexes.get(column) ?? column;
    }

    private addEntry(entry: TableEntry, columnOf: (column: number) => number, touched: Set<Growing>): void {
        const found = this.find(entry);
        // A table that names a competency twice is told about that.
        const known = found && !touched.has(found) ? found : this.begin(entry);
        touched.add(known);
        this.fillNames(known, entry);
        pushAll(
            known.aliases,
            entry.aliases.filter(each => !known.aliases.includes(each))
        );
        pushAll(
            known.remarks,
            entry.remarks.filter(each => !known.remarks.includes(each))
        );
        for (const [column, lines] of entry.texts) {
            const index = columnOf(column);
            const before = known.texts.get(index) ?? [];
            known.texts.set(index, [...before, ...lines.filter(line => !before.includes(line))]);
            if (!known.places.has(index)) known.places.set(index, entry.cell(column));
        }
        for (const [column, text] of entry.cells) {
            known.cells.set(columnOf(column), text);
            known.places.set(columnOf(column), entry.cell(column));
        }
    }

    private find({ code, title }: TableEntry): Growing | undefined {
        const same = code === '' ? undefined : this.byCode.get(folded(code));
        if (same) return same;
        const called = title === '' ? undefined : this.byTitle.get(folded(title));
        if (called) return called.code === '' || code === '' ? called : undefined;
        // A matrix may have nothing but codes, in a column that is called as titles are.
        return code === '' ? this.byCode.get(folded(title)) : undefined;
    }

    private begin({ row, code, title, categories }: TableEntry): Growing {
        const places = new Map<number, string>();
        const made: Growing = {
            row,
            cell: column => places.get(column) ?? row,
            code,
            title,
            categories,
            aliases: [],
            remarks: [],
            texts: new Map(),
            cells: new Map(),
            places
        };
        this.entries.push(made);
        return made;
    }

    private fillNames(known: Growing, { code, title, categories }: TableEntry): void {
        if (known.code === '' && code !== '') known.code = code;
        if (known.title === '') known.title = title;
        else if (title !== '' && folded(title) !== folded(known.title) && folded(title) !== folded(known.code)) {
            if (!known.aliases.includes(title)) known.aliases.push(title);
            this.renamed.push(`“${known.title}” and “${title}”`);
        }
        if (known.categories.length === 0) known.categories = categories;
        if (known.code !== '') this.byCode.set(folded(known.code), known);
        for (const name of [known.title, title]) {
            if (name !== '' && !this.byTitle.has(folded(name))) this.byTitle.set(folded(name), known);
        }
    }

    /** What is asked of several tables in the same words is asked once, with their names. */
    private questions(): Question[] {
        const bySentence = new Map<string, { readonly question: Question; readonly names: string[] }>();
        for (const { name, structure } of this.all) {
            for (const question of structure.questions) {
                const sentence = `${question.about} ${question.taken}`;
                const same = bySentence.get(sentence);
                if (same) same.names.push(name);
                else bySentence.set(sentence, { question, names: [name] });
            }
        }
        const isOne = new Set(this.all.map(({ name }) => name)).size === 1;
        const asked = [...bySentence.values()].map(({ question: { about, taken }, names }) => {
            const isPlaced = isOne || (names.length === 1 && about.includes(`${names[0]}!`));
            return { about: isPlaced ? about : `${listed(names)}: ${about}`, taken };
        });
        if (this.renamed.length > 0) {
            asked.push({
                about: `Tables call some competencies differently: ${listed([...new Set(this.renamed)], 5)}.`,
                taken: 'The first title was taken, the others as aliases.'
            });
        }
        return asked;
    }
}

/** One scale for all tables: the one that somebody lists, or else one with all words. */
function joinedScale(scales: readonly TableScale[]): TableScale | undefined {
    const listedOne = scales.find(({ order }) => order === 'named' || order === 'listed');
    const words = scales.flatMap(({ levels }) => levels.map(({ code, title }) => title || code));
    return listedOne ?? (words.length === 0 ? undefined : scaleOf(words));
}
