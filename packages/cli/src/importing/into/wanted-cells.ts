import type { CellEdit } from '@gradus/language/editing';
import type { FrameworkModel, Requirement, Role } from '@gradus/model';
import { statesOf, type Wanted } from './wanted-edits.ts';

/**
 * What roles are to require that they do not require yet. What a role takes over follows from those that it extends, so it is
 * looked at once these require what they are to.
 */
export function wantedCells(now: FrameworkModel, { before, after, first }: Wanted): CellEdit[] {
    const ids = [now, before, after, first].map(
        ({ competencies }) => new Map(competencies.map(({ code, id }) => [code, id]))
    );
    const codes = new Map(now.competencies.map(({ code, id }) => [id, code]));
    const roles = new Map([...now.roles, ...now.sets].map(each => [each.code, each]));
    const found = new Map(first.roles.map(each => [each.id, each]));
    const pending = new Map<string, CellEdit[]>();
    for (const states of statesOf(now.roles, before.roles, after.roles)) {
        const inStates = [states.now, states.before, states.after, found.get(states.now.id)];
        const [is, was, wanted, at] = inStates.map((role, index) => byCompetency(role, ids[index]));
        const all = new Set([...(is?.keys() ?? []), ...(wanted?.keys() ?? [])]);
        for (const id of all) {
            const competency = codes.get(id);
            const [said, old, told] = [is?.get(id), was?.get(id), wanted?.get(id)];
            if (competency === undefined || isSame(said, told)) continue;
            // What nobody has edited stays as it is, unless what it takes over has become another one.
            if (isSame(old, told) && isSame(said, at?.get(id))) continue;
            const edits = pending.get(states.now.code) ?? [];
            edits.push(cellEdit(states.now.code, competency, said, told));
            pending.set(states.now.code, edits);
        }
    }
    return [...pending].flatMap(([role, edits]) => {
        const above = parentsOf(role, roles);
        return edits.filter(
            ({ competency }) =>
                ![...above].some(each => pending.get(each)?.some(edit => edit.competency === competency))
        );
    });
}

function cellEdit(role: string, competency: string, said?: Requirement, told?: Requirement): CellEdit {
    return {
        role,
        competency,
        seen: said ? { ...contentOf(said), isInherited: said.inheritedFrom !== undefined } : null,
        wanted: told ? contentOf(told) : null,
        isConfirmed: true
    };
}

function contentOf({ level, maxLevel, necessity }: Requirement) {
    return { level, maxLevel, necessity };
}

function byCompetency(role: Role | undefined, ids: ReadonlyMap<string, string> | undefined): Map<string, Requirement> {
    return new Map(role?.requirements.map(each => [ids?.get(each.competency) ?? each.competency, each]));
}

function isSame(one: Requirement | undefined, other: Requirement | undefined): boolean {
    return JSON.stringify(one && contentOf(one)) === JSON.stringify(other && contentOf(other));
}

/** All that a role extends, by any number of steps. */
function parentsOf(code: string, roles: ReadonlyMap<string, { readonly extends: readonly string[] }>): Set<string> {
    const found = new Set<string>();
    const queue = [...(roles.get(code)?.extends ?? [])];
    for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
        if (found.has(each)) continue;
        found.add(each);
        queue.push(...(roles.get(each)?.extends ?? []));
    }
    return found;
}
