import type { ChangesView, PreviewModel } from '@gradus/protocol';
import { placedRoles } from '../matrix/role-side.ts';
import { DIFFERENCES } from '../shared/difference.ts';
import { type PreviewIndex, topCategoryOf } from '../shared/preview-index.ts';
import { roleName } from '../shared/role-name.ts';
import { shownRequirement } from '../shared/shown-requirement.ts';

type Cell = ChangesView['cells'][number];
type Named = Cell['role'];

/** What roles require otherwise than before: the roles and competencies that it concerns, and no others. */
export interface ChangesMatrix {
    readonly roles: readonly ChangedRole[];
    readonly rowGroups: readonly {
        /** The category; nothing for competencies that are gone. */
        readonly title: string | undefined;
        readonly rows: readonly ChangesRow[];
    }[];
}

/** A role at the head of its column, called as in the role matrix. */
export interface ChangedRole extends Named {
    /** What it is called where it does not stand at a head: by a title that no other role has. */
    readonly name: string;
    readonly label: string;
    /** What tells apart roles of the same name. */
    readonly detail?: string;
}

export interface ChangesRow {
    readonly competency: Named;
    /** One for each role; what has not changed as it is, nothing where nothing is required. */
    readonly cells: readonly (ChangedCell | { readonly how: 'same'; readonly text: string } | undefined)[];
}

export interface ChangedCell {
    readonly how: Cell['how'];
    readonly sign: string;
    /** `2 → 3`, or what there is now or was before. */
    readonly text: string;
    /** The same in words: `2 → 3 (raised)`. */
    readonly name: string;
}

/** What becomes of a requirement has the same words and signs wherever it is shown. */
const KINDS = {
    added: DIFFERENCES.gained,
    removed: DIFFERENCES.lost,
    raised: DIFFERENCES.raised,
    lowered: DIFFERENCES.lowered,
    changed: DIFFERENCES.changed
} as const;

/** Lays out the changed cells in the order of the framework; what is gone stands behind. */
export function changesMatrix(index: PreviewIndex, { cells }: ChangesView): ChangesMatrix {
    const byPlace = Map.groupBy(cells, ({ competency }) => competency.code);
    const roles = inOrder(
        cells.map(({ role }) => role),
        index.model.roles
    );
    const competencies = inOrder(
        cells.map(({ competency }) => competency),
        index.model.competencies
    );
    const current = new Map(
        roles.map(({ code }) => {
            const requirements = index.roles.get(code)?.requirements ?? [];
            return [code, new Map(requirements.map(each => [each.competency, each]))];
        })
    );
    const row = (competency: Named): ChangesRow => {
        const changed = new Map((byPlace.get(competency.code) ?? []).map(cell => [cell.role.code, cell]));
        return {
            competency,
            cells: roles.map(({ code }) => {
                const cell = changed.get(code);
                if (cell) return changedCell(cell);
                const same = current.get(code)?.get(competency.code);
                return same && { how: 'same', text: shownRequirement(index, same).text };
            })
        };
    };
    const rows = Map.groupBy(competencies, ({ code }) => topCategoryOf(index, code));
    const titled = [
        ...index.topCategories.map(({ code, title }) => ({ code, title })),
        { code: undefined, title: undefined }
    ];
    return {
        roles: labelled(index.model, roles),
        rowGroups: titled
            .map(({ code, title }) => ({ title, rows: (rows.get(code) ?? []).map(row) }))
            .filter(group => group.rows.length > 0)
    };
}

function changedCell({ how, before, after }: Cell): ChangedCell {
    const { sign, word } = KINDS[how];
    // Without a level, there is a mark, which says nothing when it is read out.
    const [was, now] = [before || 'required', after || 'required'];
    if (how === 'added') return { how, sign, text: after || '•', name: `${now} (${word})` };
    if (how === 'removed') return { how, sign, text: before || '•', name: `${was} (${word})` };
    const text = before === after ? after || '•' : `${was} → ${now}`;
    return { how, sign, text, name: `${before === after ? now : text} (${word})` };
}

/** Roles are called by their grades where all of them can be; what the framework does not have any more, by its title. */
function labelled(model: PreviewModel, roles: readonly Named[]): readonly ChangedRole[] {
    // There are no titles of groups or domains above them.
    const elements = new Map(
        placedRoles(model, model.roles, 'none').map(({ element }) => [element.view.code, element])
    );
    // What is gone may be called as what has taken its place.
    const all = [...model.roles, ...roles.filter(({ code }) => !elements.has(code))];
    return roles.map(role => {
        const { code, title } = role;
        const { label = title, detail, view = role } = elements.get(code) ?? {};
        return { code, title, name: roleName(all, view), label, ...(detail === undefined ? {} : { detail }) };
    });
}

/** Each once, as it is called now, in the order of the framework; what it does not have any more comes last. */
function inOrder(named: readonly Named[], all: readonly Named[]): readonly Named[] {
    const wanted = new Map(named.map(each => [each.code, each]));
    const there = all.filter(({ code }) => wanted.delete(code));
    return [...there, ...wanted.values()].map(({ code, title }) => ({ code, title }));
}
