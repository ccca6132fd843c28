import type { FoundColumns } from './find-columns.ts';
import { listed } from './notes.ts';
import { type Places, SPREADSHEET_PLACES, type Table } from './table.ts';
import type { Footnote, Question, TableEntry, UnreadCell } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So many headings may stand directly above each other. */
const MOST_HEADINGS = 4;

interface Body {
    readonly entries: readonly TableEntry[];
    readonly questions: readonly Question[];
    readonly unread: readonly UnreadCell[];
    readonly footnotes: readonly Footnote[];
}

type Growing = TableEntry & {
    readonly texts: Map<number, string[]>;
    readonly aliases: string[];
    readonly remarks: string[];
};

/** Reads the rows below the header: competencies, headings of groups of them, and lines that go on with the one above. */
export function readBody(table: Table, found: FoundColumns, vocabulary: Vocabulary): Body {
    return new BodyReader(table, found, vocabulary).read();
}

class BodyReader {
    private readonly table: Table;
    private readonly found: FoundColumns;
    private readonly vocabulary: Vocabulary;
    private readonly places: Places;
    private readonly entries: Growing[] = [];
    private readonly questions: Question[] = [];
    private readonly unread: UnreadCell[] = [];
    private readonly footnotes: Footnote[] = [];
    private readonly headings: string[] = [];
    private readonly outer: string[] = [];
    private readonly untitled: string[] = [];
    private readonly uncategorised: string[] = [];
    private readonly code: number;
    private readonly title: number;
    private readonly category: number;
    private readonly hasRoles: boolean;
    private readonly hasCodesInTitles: boolean;
    private readonly lastRow: number;
    private knownCodes: CodesOfTable | undefined;
    /** The headings of the rows that are read, the outermost first. */
    private groups: readonly string[] = [];
    /** Headings with no row below them yet. */
    private run: { readonly row: number; readonly column: number }[] = [];

    constructor(table: Table, found: FoundColumns, vocabulary: Vocabulary) {
        this.table = table;
        this.found = found;
        this.vocabulary = vocabulary;
        this.places = table.places ?? SPREADSHEET_PLACES;
        this.code = found.uses.indexOf('code');
        this.title = found.uses.indexOf('title');
        this.category = found.uses.indexOf('category');
        this.hasRoles = found.uses.includes('role');
        const titles = table.rows.slice((found.headerRow ?? -1) + 1).flatMap(row => row[this.title] || []);
        const split = titles.filter(title => splitLabel(title, vocabulary)).length;
        this.hasCodesInTitles = this.code < 0 && split > 0 && split >= titles.length * 0.6;
        this.lastRow = table.rows.findLastIndex(cells => cells.some(cell => cell !== ''));
    }

    read(): Body {
        const { rows } = this.table;
        const { headerRow } = this.found;
        const header = headerRow === undefined ? undefined : rows[headerRow];
        for (let row = headerRow === undefined ? 0 : headerRow + 1; row < rows.length; row++) {
            const cells = rows[row] ?? [];
            // On every page, tables out of documents say again what their columns are.
            if (cells.every(cell => cell === '') || (header && cells.every((cell, at) => cell === header[at])))
                continue;
            this.readRow(row, cells);
        }
        for (const { row, column } of this.run) {
            this.leave(row, column, 'It looks like a heading, but no rows stand below it.');
        }
        this.sayHeadings();
        if (this.hasCodesInTitles) {
            this.questions.push({ about: 'The titles begin with codes.', taken: 'They were read as code and title.' });
        }
        const { entries, questions, unread, footnotes } = this;
        return { entries, questions, unread, footnotes };
    }

    private readRow(row: number, cells: readonly string[]): void {
        const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
        const [only] = filled.length === 1 ? filled : [];
        const code = cells[this.code] ?? '';
        const title = cells[this.title] ?? '';
        const last = this.entries.at(-1);
        if (only !== undefined && this.hasRoles && this.addFootnote(row, cells[only] ?? '', only)) return;
        if (only !== undefined && this.isHeading(row, cells[only] ?? '', only)) {
            this.run.push({ row, column: only });
            return;
        }
        this.useHeadings();
        const category = this.category >= 0 ? oneLine(cells[this.category] ?? '') : '';
        if (category !== '') this.groups = [category];
        const names = code !== '' || title !== '';
        if (this.category >= 0 && category === '' && names) this.uncategorised.push(this.place(row, this.category));
        const isSame = last?.code === oneLine(code) && last.title === oneLine(title) && !this.hasRoles;
        if (last && ((code === '' && title === '') || isSame)) {
            this.addTexts(last, row, cells, true);
            return;
        }
        if (code === '' && title === '') {
            for (const column of filled) this.leave(row, column, 'The row names no competency.');
            return;
        }
        const split = this.hasCodesInTitles ? splitLabel(title, this.vocabulary) : undefined;
        const entry: Growing = {
            row: this.places.row(row),
            cell: column => this.place(row, column),
            code: oneLine(split?.code ?? code),
            title: oneLine(split?.title ?? title),
            categories: this.groups,
            aliases: [],
            remarks: [],
            texts: new Map(),
            cells: new Map(
                this.found.uses.flatMap((use, column) => (use === 'role' ? [[column, cells[column] ?? '']] : []))
            )
        };
        this.addTexts(entry, row, cells, false);
        this.entries.push(entry);
    }

    /** Takes a row that explains a mark for what it is. */
    private addFootnote(row: number, text: string, column: number): boolean {
        const note = footnoteOf(text, this.place(row, column));
        if (note) this.footnotes.push(note);
        return note !== undefined;
    }

    /**
     * Takes the headings above a row for those of the rows below. One heading alone is of the same rank as the one before;
     * what stands directly above another is what that belongs to.
     */
    private useHeadings(): void {
        if (this.run.length === 0) return;
        for (const { row, column } of this.run.splice(0, Math.max(0, this.run.length - MOST_HEADINGS))) {
            this.leave(row, column, 'Too many headings stand above each other.');
        }
        const names = this.run.map(({ row, column }) => oneLine(this.table.rows[row]?.[column] ?? ''));
        for (const { row, column } of this.run.slice(0, -1)) {
            this.outer.push(this.quote(row, this.table.rows[row]?.[column] ?? '', column));
        }
        this.groups = [...this.groups.slice(0, Math.max(0, this.groups.length - names.length)), ...names];
        this.run = [];
    }

    /** Whether a row with one text is the heading of those below. */
    private isHeading(row: number, text: string, column: number): boolean {
        const use = this.found.uses[column];
        if (use !== 'code' && use !== 'title' && use !== 'role') return false;
        if (use === 'role') return false;
        if (this.vocabulary.competency(text)) return false;
        if (this.vocabulary.category(text)) return true;
        if (this.code >= 0) return column === this.title || this.isHeadingAmongCodes(row, text, column);
        const isHeading = row !== this.lastRow && (this.hasRoles || this.isMostlyDescribed());
        if (isHeading) this.headings.push(this.quote(row, text, column));
        return isHeading;
    }

    /** Whether a text alone in the column of codes is a heading: “Behavioural” above PC1 and PC2 is, PC3 is not. */
    private isHeadingAmongCodes(row: number, text: string, column: number): boolean {
        const { shapes, areTitled } = this.codesOfTable();
        if (shapes.size === 0) return /\s/.test(text);
        const isLike = shapes.has(shapeOf(text));
        // Where codes are all that competencies are called by, one of them may well have nothing else in its row.
        if (isLike && !areTitled) return false;
        const hasNumber = /\p{N}/u.test(text);
        if (isLike && hasNumber) {
            this.untitled.push(this.quote(row, text, column));
            return false;
        }
        const isCertain = /\s/.test(text) || (areTitled && !isLike && !hasNumber);
        if (!isCertain && row !== this.lastRow) this.headings.push(this.quote(row, text, column));
        return true;
    }

    /** What the codes look like in rows that hold something else as well. */
    private codesOfTable(): CodesOfTable {
        if (this.knownCodes) return this.knownCodes;
        const told = this.table.rows
            .slice((this.found.headerRow ?? -1) + 1)
            .filter(cells => cells[this.code] && cells.some((cell, at) => cell !== '' && at !== this.code));
        this.knownCodes = {
            shapes: new Set(told.map(cells => shapeOf(cells[this.code] ?? ''))),
            areTitled: told.some(cells => (cells[this.title] ?? '') !== '')
        };
        return this.knownCodes;
    }

    private isMostlyDescribed(): boolean {
        const { rows } = this.table;
        const from = (this.found.headerRow ?? -1) + 1;
        const told = rows.slice(from).filter(cells => cells.some(cell => cell !== ''));
        return told.filter(cells => cells.filter(cell => cell !== '').length > 1).length >= told.length * 0.8;
    }

    private sayHeadings(): void {
        if (this.headings.length > 0) {
            this.questions.push({
                about: `Some rows have nothing but a name: ${listed(this.headings, 5)}.`,
                taken: 'They were read as headings of the rows below, not as competencies.'
            });
        }
        if (this.outer.length > 0) {
            this.questions.push({
                about: `Some headings stand directly above another one: ${listed(this.outer, 5)}.`,
                taken: 'They were read as categories that hold the ones below.'
            });
        }
        if (this.uncategorised.length > 0) {
            this.questions.push({
                about: `Some rows have no category: ${listed(this.uncategorised, 5)}.`,
                taken: 'They were read as of the category above them, and where there is none, as of no category.'
            });
        }
        if (this.untitled.length > 0) {
            this.questions.push({
                about: `Some rows have a code and nothing else: ${listed(this.untitled, 5)}.`,
                taken: 'They were read as competencies without a title, not as headings. Write the titles.'
            });
        }
    }

    private quote(row: number, text: string, column: number): string {
        return `${this.place(row, column)} “${short(text)}”`;
    }

    private addTexts(entry: Growing, row: number, cells: readonly string[], goesOn: boolean): void {
        this.found.uses.forEach((use, column) => {
            const cell = cells[column] ?? '';
            if (cell === '') return;
            if (use === 'text' || use === 'level') {
                const lines = entry.texts.get(column) ?? [];
                // A cell that is merged over several rows says it in each of them.
                const added = linesOf(cell).filter(line => !goesOn || lines.at(-1) !== line);
                // A dash alone says that there is nothing.
                if (added.length > 0) entry.texts.set(column, [...lines, ...added]);
            } else if (use === 'alias')
                entry.aliases.push(
                    ...cell
                        .split(/[\n;,]/)
                        .map(oneLine)
                        .filter(Boolean)
                );
            else if (use === 'remark') entry.remarks.push(...linesOf(cell));
            else if (use === 'role' && goesOn) this.leave(row, column, 'The row names no competency.');
        });
    }

    private leave(row: number, column: number, reason: string): void {
        this.unread.push({ cell: this.place(row, column), text: this.table.rows[row]?.[column] ?? '', reason });
    }

    private place(row: number, column: number): string {
        return this.places.cell(row, column);
    }
}

/** What the codes of a table have in common. */
interface CodesOfTable {
    readonly shapes: ReadonlySet<string>;
    /** Whether competencies have titles as well. */
    readonly areTitled: boolean;
}

/** What a code looks like: PC12 and OC3 are alike, 2.A.1 and “Law” are not. */
function shapeOf(code: string): string {
    return oneLine(code)
        .replace(/\p{N}+/gu, '0')
        .replace(/\p{L}[\p{L}\p{M}]*/gu, 'a');
}

/** “PC1 – Customs Law” in one cell, where no column has the codes. */
function splitLabel(label: string, vocabulary: Vocabulary): { code: string; title: string } | undefined {
    if (vocabulary.competency(label)) return undefined;
    const [, code, title] = /^(\p{L}{1,4}[.-]?\d+(?:\.\d+)*)(?:\s*[:.–—-]\s*|\s+)(\p{L}.*)$/su.exec(label) ?? [];
    return code !== undefined && title !== undefined ? { code, title } : undefined;
}

/** The lines of a cell, without the bullets and numbers that they begin with. */
function linesOf(cell: string): string[] {
    return cell
        .split('\n')
        .map(line => line.replace(/^\s*(?:[-–—•‣▪●◦·*o➢✓\uf0b7\uf0a7§](?=\s)|\(?\d{1,2}[.)](?=\s))\s*/u, '').trim())
        .filter(line => line !== '' && !/^[-–—•‣▪●◦·]$/.test(line));
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** A text that explains a mark in other cells, if it begins with one. */
export function footnoteOf(text: string, cell: string): Footnote | undefined {
    const [, mark, note] = /^([*†‡§¹²³⁴-⁹]{1,5})[\s.:)]*(\S.*)$/su.exec(text) ?? [];
    return mark === undefined || note === undefined ? undefined : { mark, text: oneLine(note), cell };
}

/** The beginning of a text that may be long. */
export function short(text: string): string {
    const line = oneLine(text);
    return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
