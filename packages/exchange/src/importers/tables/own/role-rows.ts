import { HEADERS } from '../../../sheets/headers.ts';
import { roleHeaders } from '../../../sheets/names.ts';
import {
    type DraftDomain,
    type DraftElement,
    type DraftFramework,
    type DraftRole,
    emptyRole
} from '../../draft/draft-framework.ts';
import { foldedTitle } from '../../draft/folded-title.ts';
import type { ImportNotes } from '../../notes.ts';
import { elementOf } from './element-rows.ts';
import type { OriginalNames } from './original-names.ts';
import type { OwnRow, OwnTable } from './own-table.ts';
import type { SectionColumns } from './section-columns.ts';

/** Adds roles, and the grades, domains and groups that they are in: tables call these by names, mostly their titles. */
export class RoleRows {
    private readonly draft: DraftFramework;
    private readonly originals: OriginalNames;
    private readonly notes: ImportNotes;

    constructor(draft: DraftFramework, originals: OriginalNames, notes: ImportNotes) {
        this.draft = draft;
        this.originals = originals;
        this.notes = notes;
    }

    /** Adds the roles of their table. Tasks are those that they have in effect. */
    add(table: OwnTable, sections: SectionColumns): void {
        const columns = sections.of(table);
        for (const row of table.rows) {
            const role: DraftRole = {
                ...elementOf(row, row.of(HEADERS.code), row.of(HEADERS.role), sections.textsOf(row, columns)),
                ...emptyRole(),
                aliases: row.linesOf(HEADERS.aliases),
                extends: row.linesOf(HEADERS.extends),
                tasks: row.linesOf(HEADERS.tasks),
                ...this.places(row)
            };
            this.activities(role, row.linesOf(HEADERS.activities));
            for (const name of row.linesOf(HEADERS.specialisations)) this.specialisation(role, name);
            this.draft.roles.push(role);
        }
    }

    /** What only domains with all their activities say by saying nothing. */
    leaveOutWhatIsAll(): void {
        const domains = new Map(this.draft.domains.map(each => [each.key, each]));
        for (const role of this.draft.roles) {
            const all = domains.get(role.domain)?.activities ?? [];
            const isAll =
                all.length === role.activities.length &&
                all.every(({ key }, index) => key === role.activities[index]?.activity);
            if (isAll) role.activities = [];
        }
    }

    /** A role by its code, or by its title where one alone is called so; one that no table has is added. */
    role(code: string, title: string): DraftRole {
        const { roles } = this.draft;
        const byCode = roles.find(each => each.code === code);
        const found = byCode ?? (code === '' ? this.titled(title) : undefined);
        if (found) return found;
        const role: DraftRole = { code, title: title || code, texts: [], ...emptyRole() };
        if (code === '') role.key = `new ${title}`;
        roles.push(role);
        return role;
    }

    /** The role of a column of the matrix. */
    ofColumn(header: string): DraftRole {
        const { roles } = this.draft;
        const headerOf = roleHeaders({ roles, sets: [] });
        const found = roles.find(each => headerOf(each) === header) ?? roles.find(each => each.code === header);
        return found ?? this.role('', header);
    }

    specialisation(role: DraftRole, name: string) {
        let found = role.specialisations.find(each => each.key === name);
        if (!found) {
            const code = this.originals.codeOf('specialisation', name, role.code) ?? '';
            const title = this.originals.titleOf('specialisation', code, role.code) ?? name;
            found = { key: name, code, title, texts: [], requirements: [] };
            role.specialisations.push(found);
        }
        return found;
    }

    private titled(title: string): DraftRole | undefined {
        const folded = foldedTitle(title);
        const found = this.draft.roles.filter(each => foldedTitle(each.title) === folded);
        return found.length === 1 ? found[0] : this.draft.roles.find(each => each.title === title);
    }

    private places(row: OwnRow): Pick<DraftRole, 'grade' | 'domain' | 'group'> {
        const [grade, domain, group] = [row.of(HEADERS.grade), row.of(HEADERS.domain), row.of(HEADERS.group)];
        const { grades, domains, groups } = this.draft;
        const make = <T extends DraftElement>(
            list: T[],
            kind: string,
            name: string,
            more: Omit<T, keyof DraftElement>
        ) => {
            if (name === '') return undefined;
            if (!list.some(({ key }) => key === name)) {
                const code = this.originals.codeOf(kind, name) ?? '';
                const title = this.originals.titleOf(kind, code) ?? name;
                list.push({ key: name, code, title, texts: [], ...more } as unknown as T);
            }
            return name;
        };
        return {
            grade: make(grades, 'grade', grade, { aliases: [] }),
            domain: make(domains, 'domain', domain, { aliases: [], activities: [], excludes: [] }),
            group: make(groups, 'group', group, {})
        };
    }

    private activities(role: DraftRole, names: readonly string[]): void {
        const domain: DraftDomain | undefined = this.draft.domains.find(({ key }) => key === role.domain);
        for (const name of names) {
            if (!domain) {
                this.notes.leftOut('Some roles have activities, but no domain that these are of', role.title);
                continue;
            }
            if (!domain.activities.some(({ key }) => key === name)) {
                const code = this.originals.codeOf('activity', name, domain.code) ?? '';
                const title = this.originals.titleOf('activity', code, domain.code) ?? name;
                domain.activities.push({ key: name, code, title, texts: [] });
            }
            role.activities.push({ activity: name });
        }
    }
}
