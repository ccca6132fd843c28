import { codeFromWords, FreeCodes } from './codes.ts';
import type { NewMatrix, NewRole, NewText } from './draft.ts';
import { LatinCodes } from './latin-codes.ts';
import type { LevelCell } from './level-cell.ts';
import type { LevelPlan } from './level-plan.ts';
import { readLooseCell } from './loose-cell.ts';
import type { MatchedEntry } from './match-entries.ts';
import { listed } from './notes.ts';
import { short } from './read-body.ts';
import type { SectionPlan } from './section-plan.ts';
import type { Surroundings } from './surroundings.ts';
import type { Footnote, Structure, TableEntry } from './understanding.ts';
import { folded, meaningOf } from './words.ts';

/** A competency that is new: what it is called, and the scale that it is measured on. */
export interface Made {
    readonly code: string;
    readonly scale: string | undefined;
}

/** The roles of a table that are new, and what all of its roles require. */
export function draftMatrix(
    structure: Structure,
    surroundings: Surroundings,
    matched: readonly MatchedEntry[],
    made: ReadonlyMap<TableEntry, Made>,
    levels: LevelPlan,
    sections: SectionPlan
): { roles: readonly NewRole[]; matrix: NewMatrix | undefined } {
    return new MatrixDrafting(structure, surroundings, made, levels, sections).draft(matched);
}

interface RoleColumn {
    /** Of the columns that hold what it requires; most roles have one. */
    readonly indexes: readonly number[];
    readonly code: string;
    /** Where what is no level is kept; nothing for a role that the framework has. */
    readonly remarks: string[] | undefined;
}

class MatrixDrafting {
    private readonly structure: Structure;
    private readonly surroundings: Surroundings;
    private readonly made: ReadonlyMap<TableEntry, Made>;
    private readonly levels: LevelPlan;
    private readonly sections: SectionPlan;
    private readonly roles: NewRole[] = [];
    /** Cells that say what the framework says. */
    private present = 0;
    private readonly besides: string[] = [];
    private readonly least: string[] = [];
    private readonly usedNotes = new Set<Footnote>();

    constructor(
        structure: Structure,
        surroundings: Surroundings,
        made: ReadonlyMap<TableEntry, Made>,
        levels: LevelPlan,
        sections: SectionPlan
    ) {
        this.structure = structure;
        this.surroundings = surroundings;
        this.made = made;
        this.levels = levels;
        this.sections = sections;
    }

    draft(matched: readonly MatchedEntry[]): { roles: readonly NewRole[]; matrix: NewMatrix | undefined } {
        const columns = this.columns();
        const rows = matched.map(each => ({
            competency: each.known?.code ?? this.made.get(each.entry)?.code ?? '',
            cells: columns.map(column => this.cell(each, column))
        }));
        this.sayPresent();
        this.sayLoose();
        // Of rows without a level, only those of new competencies say something: that nobody requires them yet.
        const written = rows.filter(({ cells }, index) => cells.some(Boolean) || !matched[index]?.known);
        const isNeeded = this.roles.length > 0 || written.some(({ cells }) => cells.some(Boolean));
        const codes = columns.map(({ code }) => code);
        return {
            roles: this.roles,
            matrix:
                isNeeded && written.length > 0
                    ? { title: this.structure.title, roles: codes, rows: written }
                    : undefined
        };
    }

    private columns(): RoleColumn[] {
        const { vocabulary, words, notes } = this.surroundings;
        const codes = new FreeCodes(code => vocabulary.isTaken('role', code));
        const all = this.structure.columns.filter(({ use }) => use === 'role');
        const latin = new LatinCodes(all.flatMap(({ header }) => codeFromWords(header) ?? []));
        const byRole = new Map<string, RoleColumn & { readonly indexes: number[] }>();
        const again: string[] = [];
        for (const { index, name, header } of all) {
            const isNamed = header !== '' && !(all.length === 1 && isLevelHead(header));
            const title = isNamed ? header : this.structure.title || words.role;
            if (!isNamed) {
                notes.ask(`Column ${name} has levels and names no role.`, `The role was called “${short(title)}”.`);
            }
            const known = vocabulary.role(title);
            const key = known?.code ?? folded(title);
            const before = byRole.get(key);
            if (before) {
                before.indexes.push(index);
                again.push(`${this.structure.headerCell(index)} “${short(title)}”`);
                continue;
            }
            if (known) {
                byRole.set(key, { indexes: [index], code: known.code, remarks: undefined });
                continue;
            }
            const wanted = codeFromWords(title);
            const code = codes.take((wanted && codeFromWords(latin.of(wanted))) ?? 'Role');
            const remarks: string[] = [];
            this.roles.push({ code, title, texts: this.texts(title), remarks });
            byRole.set(key, { indexes: [index], code, remarks: vocabulary.isEmpty ? remarks : undefined });
        }
        if (again.length > 0 && !this.structure.isJoined) {
            notes.ask(
                `Some roles have more than one column: ${listed(again)}.`,
                'They were read as one role each; where the columns differ, the first that says something counts.'
            );
        }
        if (this.roles.length > 0 && !vocabulary.isEmpty) {
            const titles = listed(this.roles.map(({ title }) => `“${short(title)}”`));
            notes.ask(`The framework has no role ${titles}.`, 'New roles were written.');
        }
        return [...byRole.values()];
    }

    private texts(title: string): NewText[] {
        const { role } = this.sections;
        const lines = this.surroundings.roleTexts?.get(folded(title)) ?? [];
        return role && lines.length > 0 ? [{ section: role.code, form: role.form, lines }] : [];
    }

    private cell(match: MatchedEntry, column: RoleColumn): string {
        const [first, ...others] = column.indexes.filter(each => (match.entry.cells.get(each) ?? '') !== '');
        if (first === undefined) return '';
        const { entry } = match;
        const text = entry.cells.get(first) ?? '';
        for (const each of others) {
            const other = entry.cells.get(each) ?? '';
            if (folded(other) === folded(text)) continue;
            const reason = 'Another cell says something else for the same role and competency, and was taken.';
            this.surroundings.notes.leave(entry.cell(each), short(other), reason);
        }
        return this.cellAt(match, column, first, text);
    }

    private cellAt(
        { entry, known }: MatchedEntry,
        { code: role, remarks }: RoleColumn,
        index: number,
        text: string
    ): string {
        const { vocabulary, notes } = this.surroundings;
        const { code, scale: own } = known ?? this.made.get(entry) ?? { code: '', scale: undefined };
        const scale = vocabulary.scales.find(each => each.code === own);
        const find = own === undefined ? () => undefined : scale ? vocabulary.levels(scale) : this.levels.find;
        const read = readLooseCell(text, find);
        if (read && (own === undefined || read.level !== undefined || read.necessity === undefined)) {
            const place = `${entry.cell(index)} “${short(text)}”`;
            if (read.isLeast) this.least.push(place);
            if (read.beside !== undefined) {
                this.besides.push(place);
                remarks?.push(this.remark(entry, index, text, read.beside));
            }
            return this.unlessRequired(entry, index, role, code, read);
        }
        const isMark = read?.necessity !== undefined;
        if (vocabulary.isEmpty && isMark) {
            remarks?.push(this.remark(entry, index, text));
            notes.leave(entry.cell(index), short(text), 'This names no level, and was kept as a remark of its role.');
            return '';
        }
        if (vocabulary.isEmpty) remarks?.push(this.remark(entry, index, text));
        const reason = vocabulary.isEmpty
            ? 'This is not a level, and was kept as a remark of its role.'
            : own === undefined
              ? `${code} has no levels.`
              : `It is no level of ${code}’s scale${scale ? ` “${scale.title}”` : ''}.`;
        notes.leave(entry.cell(index), short(text), reason);
        return '';
    }

    /** What a cell says besides a level, with what explains its marks. */
    private remark(entry: TableEntry, column: number, text: string, beside = ''): string {
        const notes = this.structure.footnotes.filter(
            ({ mark, columns }) => beside.split(' ').includes(mark) && (columns?.includes(column) ?? true)
        );
        for (const note of notes) this.usedNotes.add(note);
        const name = short(entry.title || entry.code);
        const explained = notes.map(({ mark, text: note }) => ` ${mark} ${note}`).join('');
        return `${name}: “${text.replace(/\s+/g, ' ').trim()}” (${entry.cell(column)}).${explained}`;
    }

    private sayLoose(): void {
        const { notes } = this.surroundings;
        if (this.besides.length > 0) {
            notes.ask(
                `Some cells say more than a level: ${listed(this.besides, MOST_PLACES)}.`,
                this.surroundings.vocabulary.isEmpty
                    ? 'The level was read, and the whole cell kept as a remark of the role.'
                    : 'Only the level was read.'
            );
        }
        if (this.least.length > 0) {
            notes.ask(
                `Some cells say that a level is the least: ${listed(this.least, MOST_PLACES)}.`,
                'A level that is required is the least anyway, so only the level was written.'
            );
        }
        for (const note of this.structure.footnotes) {
            if (this.usedNotes.has(note)) continue;
            const { mark, text, cell } = note;
            notes.leave(
                cell,
                short(`${mark} ${text}`),
                'It looks like a footnote, and no cell with a level has its mark.'
            );
        }
    }

    /** What a role requires already is not said again; where the table says otherwise, that is told. */
    private unlessRequired(
        entry: TableEntry,
        column: number,
        role: string,
        competency: string,
        cell: LevelCell
    ): string {
        const present = this.surroundings.vocabulary.requirement(role, competency);
        const now = written(cell);
        if (!present || now === '') return now;
        const before = written(present);
        if (before === now) this.present++;
        else {
            const reason = `The framework has ${role} require ${competency} already, as ${before}. Decide which is right.`;
            this.surroundings.notes.leave(entry.cell(column), short(entry.cells.get(column) ?? ''), reason);
        }
        return '';
    }

    private sayPresent(): void {
        if (this.present === 0) return;
        const what = this.present === 1 ? 'One cell says' : `${this.present} cells say`;
        this.surroundings.notes.ask(`${what} what roles require already.`, 'It was not written again.');
    }
}

/** So many cells are named in a sentence. */
const MOST_PLACES = 5;

/** Whether a header is about levels and names no role. */
function isLevelHead(header: string): boolean {
    return meaningOf(header) === 'level';
}

function written({ level, maxLevel, necessity }: LevelCell): string {
    const range = level === undefined ? '' : maxLevel === undefined ? level : `${level}..${maxLevel}`;
    const said = necessity === 'essential' && range !== '' ? '' : (necessity ?? '');
    return [range, said].filter(Boolean).join(' ');
}
