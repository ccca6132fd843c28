import { HEADERS } from '../../../sheets/headers.ts';
import { readLevelCell } from '../../../tables/level-cell.ts';
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

/** What a role requires, and whether it need not say so itself where a role that it extends requires the same. */
export interface StatedRequirement extends DraftRequirement {
    readonly isTakenOver: boolean;
}

/** How many contradictions are told one by one; more are told together. */
const MOST_TOLD = 100;

/**
 * Reads what roles require from the matrix and from the list of requirements. Both say the same when they are made. Where
 * they do not any more, somebody has edited the matrix, as it is made for that, so it counts; the list says what else is
 * said of a requirement, and what the matrix has no place for.
 */
export class RequirementRows {
    private readonly draft: DraftFramework;
    private readonly dictionary: DictionaryRows;
    private readonly roles: RoleRows;
    private readonly notes: ImportNotes;
    private readonly stated = new Map<DraftRole, Map<string, StatedRequirement>>();
    private readonly names = new Map<string, ReturnType<typeof levelNames>>();
    private told = 0;

    constructor(draft: DraftFramework, dictionary: DictionaryRows, roles: RoleRows, notes: ImportNotes) {
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
            const requirement: StatedRequirement = {
                competency: competency.code,
                ...(level !== '' && { level: names(level) ?? level }),
                ...(top !== '' && { maxLevel: names(top) ?? top }),
                necessity: row.of(HEADERS.necessity).toLowerCase() === 'desirable' ? 'desirable' : 'essential',
                measures: this.measures(row),
                isTakenOver: row.of(HEADERS.takenFrom) !== ''
            };
            const special = row.of(HEADERS.specialisation);
            if (special === '') this.of(role).set(competency.code, requirement);
            else this.roles.specialisation(role, special).requirements.push(requirement);
        }
    }

    addMatrix(table: OwnTable, hasList: boolean): void {
        const fixed: ReadonlySet<string> = new Set([HEADERS.code, HEADERS.competency, HEADERS.category]);
        const columns = [...table.headers.entries()].filter(([, header]) => header !== '' && !fixed.has(header));
        const roles = columns.map(([index, header]) => ({ index, role: this.roles.ofColumn(header) }));
        for (const row of table.rows) {
            const competency = this.competency(row, HEADERS.code);
            for (const { index, role } of roles) this.addCell(row, index, role, competency, hasList);
        }
    }

    private addCell(row: OwnRow, index: number, role: DraftRole, competency: DraftCompetency, hasList: boolean): void {
        const text = row.at(index);
        const cell = readLevelCell(text, this.namesOf(competency));
        const stated = this.of(role);
        const listed = stated.get(competency.code);
        const place = row.placeOf(index);
        if (!cell) {
            const kept = listed ? `The list of requirements says ${shown(listed)}, which was taken` : 'It was left out';
            this.tell('leftOut', `${place} says “${text}”, which is no level of ${competency.code}. ${kept}`);
            return;
        }
        const isFilled = cell.level !== undefined || cell.necessity !== undefined;
        const found: StatedRequirement | undefined = isFilled
            ? {
                  competency: competency.code,
                  ...(cell.level !== undefined && { level: cell.level }),
                  ...(cell.maxLevel !== undefined && { maxLevel: cell.maxLevel }),
                  necessity: cell.necessity ?? 'essential',
                  measures: listed?.measures ?? [],
                  isTakenOver: true
              }
            : undefined;
        if (shown(found) === shown(listed)) return;
        if (found) stated.set(competency.code, found);
        else stated.delete(competency.code);
        if (!hasList) return;
        this.tell(
            'mended',
            `${place} says ${shown(found)} for ${competency.code} in ${role.title}, and the list of requirements ${shown(listed)}. The matrix was taken`
        );
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
        const { competencies } = this.draft;
        const [code, title] = [row.of(header), row.of(HEADERS.competency)];
        const found = competencies.find(each => (code === '' ? each.title === title : each.code === code));
        return found ?? this.dictionary.addNamed(code || title, title || code, row.of(HEADERS.category));
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

function shown(requirement: DraftRequirement | undefined): string {
    if (!requirement) return 'nothing';
    const { level, maxLevel, necessity } = requirement;
    if (level === undefined) return necessity;
    const range = maxLevel === undefined ? level : `${level}..${maxLevel}`;
    return necessity === 'desirable' ? `${range} desirable` : range;
}
