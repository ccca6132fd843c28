import { necessityOf } from '@gradus/model/cell-words';
import { HEADERS } from '../../../sheets/headers.ts';
import { digestOf, type ToldRequirement, toldRequirement } from '../../../sheets/requirements-digest.ts';
import { type LevelCell, readLevelCell } from '../../../tables/level-cell.ts';
import type {
    DraftCompetency,
    DraftFramework,
    DraftMeasure,
    DraftRequirement,
    DraftRole
} from '../../draft/draft-framework.ts';
import type { ImportNotes } from '../../notes.ts';
import type { DictionaryRows } from './dictionary-rows.ts';
import { levelNames } from './level-names.ts';
import { linesIn, type OwnRow, type OwnTable } from './own-table.ts';
import type { RoleRows } from './role-rows.ts';
import type { Edited, EditedCell } from './which-was-edited.ts';

/** What a role requires, and whether it need not say so itself where a role that it extends requires the same. */
export interface StatedRequirement extends DraftRequirement {
    readonly isTakenOver: boolean;
}

/** How many contradictions are told one by one; more are told together. */
const MOST_TOLD = 100;

/** A cell of the matrix with what it says; nothing where that is no level. */
interface MatrixCell {
    readonly row: OwnRow;
    readonly index: number;
    readonly role: DraftRole;
    readonly competency: DraftCompetency;
    readonly cell: LevelCell | undefined;
}

/** A row of the matrix with the cells in which something stands. */
interface MatrixRow {
    readonly row: OwnRow;
    readonly competency: DraftCompetency;
    readonly cells: readonly MatrixCell[];
}

/**
 * The cells of a row, in their order, that can change something: an empty one only where its role requires the competency,
 * as another row or column says. A matrix is mostly empty, and need not have places for what is not there.
 */
function withEmpty(
    { row, competency, cells }: MatrixRow,
    columnsOf: ReadonlyMap<DraftRole, readonly number[]>,
    requiring: ReadonlySet<DraftRole> = new Set()
): MatrixCell[] {
    const byColumn = new Map(cells.map(each => [each.index, each]));
    for (const role of new Set([...cells.map(each => each.role), ...requiring])) {
        for (const index of columnsOf.get(role) ?? []) {
            if (!byColumn.has(index)) byColumn.set(index, { row, index, role, competency, cell: {} });
        }
    }
    return [...byColumn.values()].sort((one, other) => one.index - other.index);
}

/**
 * Reads what roles require from the matrix and from the list of requirements. Both say the same when they are made. Where
 * they do not any more, the one counts that somebody has edited; the matrix where nothing tells, as it is made for that, or
 * where both were, with a remark. The list also says what else is said of a requirement, and what the matrix has no place for.
 */
export class RequirementRows {
    private readonly draft: DraftFramework;
    private readonly dictionary: DictionaryRows;
    private readonly roles: RoleRows;
    private readonly notes: ImportNotes;
    private readonly asks: boolean;
    private readonly stated = new Map<DraftRole, Map<string, StatedRequirement>>();
    private readonly names = new Map<string, ReturnType<typeof levelNames>>();
    private readonly competencies = new Map<string, DraftCompetency>();
    /** What the list says in words that nobody knows: role and competency. */
    private readonly unread = new Set<string>();
    private told = 0;

    /** @param asks whether a remark asks which one is right where both tables were edited */
    constructor(draft: DraftFramework, dictionary: DictionaryRows, roles: RoleRows, notes: ImportNotes, asks = true) {
        this.asks = asks;
        this.draft = draft;
        this.dictionary = dictionary;
        this.roles = roles;
        this.notes = notes;
    }

    /** What each role requires in effect, in the order of the list. */
    get all(): ReadonlyMap<DraftRole, readonly StatedRequirement[]> {
        return new Map([...this.stated].map(([role, stated]) => [role, [...stated.values()]]));
    }

    addList(table: OwnTable): void {
        for (const row of table.rows) {
            const role = this.roles.role(row.of(HEADERS.roleCode), row.of(HEADERS.role));
            const competency = this.competency(row, HEADERS.competencyCode);
            const names = this.namesOf(competency);
            const [level, top] = [row.of(HEADERS.level), row.of(HEADERS.maxLevel)];
            const necessity = row.of(HEADERS.necessity);
            const requirement: StatedRequirement = {
                competency: competency.code,
                ...(level !== '' && { level: names(level) ?? level }),
                ...(top !== '' && { maxLevel: names(top) ?? top }),
                necessity: necessityOf(necessity) ?? 'essential',
                measures: this.measures(row),
                isTakenOver: row.of(HEADERS.takenFrom) !== ''
            };
            this.checkRow(row, role, competency);
            const special = row.of(HEADERS.specialisation);
            if (special === '') this.of(role).set(competency.code, requirement);
            else this.roles.specialisation(role, special).requirements.push(requirement);
        }
    }

    /** What a row says that is no level, or no necessity, is no wish to have none: the matrix counts. */
    private checkRow(row: OwnRow, role: DraftRole, competency: DraftCompetency): void {
        const names = this.namesOf(competency);
        const hasLevels = this.dictionary.scaleOf(competency) !== undefined;
        const isWrong = (header: string, text: string) =>
            header === HEADERS.necessity ? necessityOf(text) === undefined : hasLevels && names(text) === undefined;
        for (const header of [HEADERS.level, HEADERS.maxLevel, HEADERS.necessity]) {
            const text = row.of(header);
            if (text === '' || !isWrong(header, text)) continue;
            const what =
                header === HEADERS.necessity
                    ? 'is neither essential nor desirable'
                    : `is no level of ${competency.code}`;
            this.tell('leftOut', `${row.place(header)} says “${text}”, which ${what}. What the matrix says was taken`);
            if (row.of(HEADERS.specialisation) === '') this.unread.add(`${role.code}\n${competency.code}`);
        }
    }

    /**
     * @param isEdited tells which cells were edited, where the tables remember what they said
     * @param digest of what both tables said when they were made
     */
    addMatrix(table: OwnTable, hasList: boolean, isEdited?: EditedCell, digest?: string): void {
        const fixed: ReadonlySet<string> = new Set([
            HEADERS.code,
            HEADERS.competency,
            HEADERS.category,
            HEADERS.rowKey
        ]);
        const columns = [...table.headers.entries()].filter(([, header]) => header !== '' && !fixed.has(header));
        const roles = new Map(columns.map(([index, header]) => [index, this.roles.ofColumn(header)]));
        const rows = table.rows.map(row => this.matrixRow(row, roles));
        const edited =
            hasList && digest !== undefined && !isEdited
                ? this.edited(
                      rows.flatMap(({ cells }) => cells),
                      digest
                  )
                : 'matrix';
        if (rows.length > 0) for (const role of roles.values()) this.of(role);
        const columnsOf = Map.groupBy(roles.keys(), index => roles.get(index) as DraftRole);
        const requiring = this.requiring();
        for (const matrixRow of rows) {
            for (const each of withEmpty(matrixRow, columnsOf, requiring.get(matrixRow.competency.code))) {
                const which = isEdited?.(table.name, each.row.index, each.index) ?? edited;
                this.addCell(each, which, hasList, isEdited !== undefined);
                const { role, competency } = each;
                const known = requiring.get(competency.code) ?? new Set();
                requiring.set(competency.code, known);
                if (this.of(role).has(competency.code)) known.add(role);
                else known.delete(role);
            }
        }
    }

    private matrixRow(row: OwnRow, roles: ReadonlyMap<number, DraftRole>): MatrixRow {
        const competency = this.competency(row, HEADERS.code);
        const names = this.namesOf(competency);
        const cells = row.filled.flatMap((index): MatrixCell[] => {
            const role = roles.get(index);
            return role ? [{ row, index, role, competency, cell: readLevelCell(row.at(index), names) }] : [];
        });
        return { row, competency, cells };
    }

    /** Which roles are known to require each competency. */
    private requiring(): Map<string, Set<DraftRole>> {
        const found = new Map<string, Set<DraftRole>>();
        for (const [role, stated] of this.stated) {
            for (const competency of stated.keys())
                found.set(competency, (found.get(competency) ?? new Set()).add(role));
        }
        return found;
    }

    private edited(cells: readonly MatrixCell[], digest: string): Edited {
        const inMatrix = cells.flatMap(({ role, competency, cell }): ToldRequirement[] => {
            const found = cell && requirementOf(competency, cell);
            return found ? [[role.code, competency.code, toldRequirement(found)]] : [];
        });
        const inList = [...this.stated].flatMap(([role, stated]) =>
            [...stated.values()].map((each): ToldRequirement => [role.code, each.competency, toldRequirement(each)])
        );
        if (digestOf(inList) === digest) return 'matrix';
        return digestOf(inMatrix) === digest ? 'list' : 'both';
    }

    private addCell(
        { row, index, role, competency, cell }: MatrixCell,
        edited: Edited,
        hasList: boolean,
        isByCell: boolean
    ): void {
        const stated = this.of(role);
        const listed = stated.get(competency.code);
        if (cell && this.unread.has(`${role.code}\n${competency.code}`)) {
            const found = requirementOf(competency, cell, listed);
            if (found) stated.set(competency.code, found);
            else stated.delete(competency.code);
            return;
        }
        const place = row.placeOf(index);
        if (!cell) {
            const kept = listed ? `The list of requirements says ${shown(listed)}, which was taken` : 'It was left out';
            this.tell('leftOut', `${place} says “${row.at(index)}”, which is no level of ${competency.code}. ${kept}`);
            return;
        }
        const found = requirementOf(competency, cell, listed);
        if (shown(found) === shown(listed)) return;
        if (edited !== 'list') {
            if (found) stated.set(competency.code, found);
            else stated.delete(competency.code);
        }
        if (!hasList || edited === 'new') return;
        // Where changes of a framework are told by themselves, what else is said of them is in the way.
        if (!this.asks && isByCell && edited !== 'both') return;
        const both = `says ${shown(found)} for ${competency.code} in ${role.title}, and the list of requirements ${shown(listed)}`;
        this.tell('mended', `${place} ${both}. ${isByCell ? TAKEN_BY_CELL[edited] : TAKEN[edited]}`);
        if (edited === 'both' && this.asks) {
            role.remarks ??= [];
            role.remarks.push({ text: `The matrix ${both}. Which one is right?`, open: true });
        }
    }

    private tell(fate: 'mended' | 'leftOut', sentence: string): void {
        this.told++;
        this.notes[fate](
            this.told <= MOST_TOLD ? sentence : 'Further cells of the matrix are not as the list says, or no levels'
        );
    }

    private of(role: DraftRole): Map<string, StatedRequirement> {
        const known = this.stated.get(role) ?? new Map<string, StatedRequirement>();
        this.stated.set(role, known);
        return known;
    }

    private competency(row: OwnRow, header: string): DraftCompetency {
        const [code, title] = [row.of(header), row.of(HEADERS.competency)];
        const name = code === '' ? `\n${title}` : code;
        let found = this.competencies.get(name);
        if (!found) {
            found =
                this.draft.competencies.find(each => (code === '' ? each.title === title : each.code === code)) ??
                this.dictionary.addNamed(code || title, title || code, row.of(HEADERS.category));
            // A list has thousands of rows about it.
            this.competencies.set(name, found);
        }
        return found;
    }

    private namesOf(competency: DraftCompetency): ReturnType<typeof levelNames> {
        const code = this.dictionary.scaleOf(competency) ?? '';
        let names = this.names.get(code);
        if (!names) {
            names = levelNames(this.draft.scales.find(each => each.code === code));
            this.names.set(code, names);
        }
        return names;
    }

    /** What is said on other scales: “Importance: 4” on each line. */
    private measures(row: OwnRow): DraftMeasure[] {
        return linesIn(row.of(HEADERS.measures)).flatMap(line => {
            const [, scale, level] = /^(\S[^\s:]*)\s*:\s*(\S+)$/.exec(line) ?? [];
            return scale === undefined || level === undefined ? [] : [{ scale, level }];
        });
    }
}

/** What was done where the tables say different things. */
const TAKEN: Readonly<Record<Exclude<Edited, 'new'>, string>> = {
    matrix: 'The matrix was taken',
    list: 'The list was taken, since nobody edited the matrix',
    both: 'Both tables were edited: the matrix was taken, and a remark asks which one is right'
};

const TAKEN_BY_CELL: Readonly<Record<Exclude<Edited, 'new'>, string>> = {
    matrix: 'The matrix was taken',
    list: 'The list was taken, since nobody edited the cell of the matrix',
    both: 'Both were edited: the matrix was taken'
};

/** What a cell requires, with what the list says besides; nothing where it is empty. */
function requirementOf(
    { code }: DraftCompetency,
    { level, maxLevel, necessity }: LevelCell,
    listed?: StatedRequirement
): StatedRequirement | undefined {
    if (level === undefined && necessity === undefined) return undefined;
    return {
        competency: code,
        ...(level !== undefined && { level }),
        ...(maxLevel !== undefined && { maxLevel }),
        necessity: necessity ?? 'essential',
        measures: listed?.measures ?? [],
        isTakenOver: true
    };
}

function shown(requirement: DraftRequirement | undefined): string {
    return requirement ? toldRequirement(requirement) : 'nothing';
}
