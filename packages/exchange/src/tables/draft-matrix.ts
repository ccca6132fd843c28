import { codeFromWords, FreeCodes } from './codes.ts';
import type { NewMatrix, NewRole } from './draft.ts';
import { type LevelCell, readLevelCell } from './level-cell.ts';
import type { LevelPlan } from './level-plan.ts';
import type { MatchedEntry } from './match-entries.ts';
import { listed } from './notes.ts';
import { short } from './read-body.ts';
import type { Surroundings } from './surroundings.ts';
import type { Structure, TableEntry } from './understanding.ts';
import { folded } from './words.ts';

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
    levels: LevelPlan
): { roles: readonly NewRole[]; matrix: NewMatrix | undefined } {
    return new MatrixDrafting(structure, surroundings, made, levels).draft(matched);
}

interface RoleColumn {
    readonly index: number;
    readonly code: string;
}

class MatrixDrafting {
    private readonly structure: Structure;
    private readonly surroundings: Surroundings;
    private readonly made: ReadonlyMap<TableEntry, Made>;
    private readonly levels: LevelPlan;
    private readonly roles: NewRole[] = [];
    /** Cells that say what the framework says. */
    private present = 0;

    constructor(
        structure: Structure,
        surroundings: Surroundings,
        made: ReadonlyMap<TableEntry, Made>,
        levels: LevelPlan
    ) {
        this.structure = structure;
        this.surroundings = surroundings;
        this.made = made;
        this.levels = levels;
    }

    draft(matched: readonly MatchedEntry[]): { roles: readonly NewRole[]; matrix: NewMatrix | undefined } {
        const columns = this.columns();
        const rows = matched.map(each => ({
            competency: each.known?.code ?? this.made.get(each.entry)?.code ?? '',
            cells: columns.map(column => this.cell(each, column))
        }));
        this.sayPresent();
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
        const seen = new Set<string>();
        const all = this.structure.columns.filter(({ use }) => use === 'role');
        const columns = all.flatMap(({ index, name, header }) => {
            const isNamed = header !== '' && !(all.length === 1 && isLevelWord(header));
            const title = isNamed ? header : this.structure.title || words.role;
            if (!isNamed) {
                notes.ask(`Column ${name} has levels and names no role.`, `The role was called “${short(title)}”.`);
            }
            const known = vocabulary.role(title);
            const key = known?.code ?? folded(title);
            if (seen.has(key)) {
                notes.leave(this.structure.headerRow ?? 0, index, short(title), 'This role has a column already.');
                return [];
            }
            seen.add(key);
            if (known) return [{ index, code: known.code }];
            const code = codes.take(codeFromWords(title) ?? 'Role');
            this.roles.push({ code, title });
            return [{ index, code }];
        });
        if (this.roles.length > 0 && !vocabulary.isEmpty) {
            const titles = listed(this.roles.map(({ title }) => `“${short(title)}”`));
            notes.ask(`The framework has no role ${titles}.`, 'New roles were written.');
        }
        return columns;
    }

    private cell({ entry, known }: MatchedEntry, { index, code: role }: RoleColumn): string {
        const text = entry.cells.get(index) ?? '';
        if (text === '') return '';
        const { code, scale: own } = known ?? this.made.get(entry) ?? { code: '', scale: undefined };
        const scale = this.surroundings.vocabulary.scales.find(each => each.code === own);
        const find =
            own === undefined ? () => undefined : scale ? this.surroundings.vocabulary.levels(scale) : this.levels.find;
        const read = readLevelCell(text, find);
        if (read && (own === undefined || read.level !== undefined || read.necessity === undefined)) {
            return this.unlessRequired(entry, index, role, code, read);
        }
        const reason =
            own === undefined
                ? `${code} has no levels.`
                : `It is no level of ${code}’s scale${scale ? ` “${scale.title}”` : ''}.`;
        this.surroundings.notes.leave(entry.row, index, short(text), reason);
        return '';
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
            this.surroundings.notes.leave(entry.row, column, short(entry.cells.get(column) ?? ''), reason);
        }
        return '';
    }

    private sayPresent(): void {
        if (this.present === 0) return;
        const what = this.present === 1 ? 'One cell says' : `${this.present} cells say`;
        this.surroundings.notes.ask(`${what} what roles require already.`, 'It was not written again.');
    }
}

function isLevelWord(header: string): boolean {
    return /^(?:required |target )?levels?$|^niveaux?(?: requis| attendus?| cible)?$/i.test(header.trim());
}

function written({ level, maxLevel, necessity }: LevelCell): string {
    const range = level === undefined ? '' : maxLevel === undefined ? level : `${level}..${maxLevel}`;
    const said = necessity === 'essential' && range !== '' ? '' : (necessity ?? '');
    return [range, said].filter(Boolean).join(' ');
}
