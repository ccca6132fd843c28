import { pushAll } from '@gradus/model';
import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isRetired } from '../is-retired.ts';
import { others } from './cursor.ts';
import { at, type FitsByPlace, isSameElement } from './place.ts';

/** What fits in the headers of roles and sets, of the columns of a table, and along a stream. */
export const ROLES: FitsByPlace = {
    // Nobody extends themselves, not over others either.
    'Role.parents': at(ast.isRole, ({ container, cursor }) => {
        const named = others(container.parents, cursor);
        return candidate => {
            if (!ast.isRole(candidate) || named.has(candidate) || isRetired(candidate)) return false;
            return ![...extended(candidate)].some(each => isSameElement(each, container));
        };
    }),
    'Role.grade': at(ast.isRole, ({ container }) => {
        const excluded = container.domain?.ref?.exclusions.map(({ grade }) => grade?.ref) ?? [];
        return candidate => !isRetired(candidate) && !(ast.isGrade(candidate) && excluded.includes(candidate));
    }),
    'Role.domain': at(ast.isRole, ({ container }) => {
        const grade = container.grade?.ref;
        return candidate => {
            if (!ast.isDomain(candidate) || isRetired(candidate)) return false;
            return !grade || !candidate.exclusions.some(each => each.grade?.ref === grade);
        };
    }),
    'Role.family': () => candidate => !isRetired(candidate),
    'Exclusion.grade': at(ast.isExclusion, ({ container, cursor }) => {
        const domain = container.$container;
        const excluded = others(ast.isDomain(domain) ? domain.exclusions.map(({ grade }) => grade) : [], cursor);
        return candidate => !excluded.has(candidate);
    }),
    'RoleActivity.activity': at(ast.isRoleActivity, ({ container, cursor }) => {
        const role = container.$container;
        const listed = others(ast.isRole(role) ? role.activities.map(({ activity }) => activity) : [], cursor);
        return candidate => !listed.has(candidate);
    }),
    'Column.role': at(ast.isColumn, ({ container, cursor }) => {
        const matrix = container.$container;
        const columns = others(ast.isMatrix(matrix) ? matrix.columns.map(({ role }) => role) : [], cursor);
        return candidate => !columns.has(candidate) && !isRetired(candidate);
    }),
    // A path leads over a rung once, and over sets never, as nobody holds them.
    'Stream.steps': at(ast.isStream, ({ container, cursor }) => {
        const steps = others(container.steps, cursor);
        const [first] = steps;
        // Where the stream does not say what it leads over, its steps do.
        const type = container.over === undefined ? first?.$type : undefined;
        return candidate => {
            if (steps.has(candidate) || isRetired(candidate) || (ast.isRole(candidate) && candidate.shared))
                return false;
            return type === undefined || candidate.$type === type;
        };
    })
};

/** A role or set, and all those that it extends, directly or over others. */
function extended(role: ast.Role): ReadonlySet<AstNode> {
    const seen = new Set<ast.Role>();
    const pending = [role];
    for (let next = pending.pop(); next; next = pending.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        pushAll(
            pending,
            next.parents.flatMap(({ ref }) => ref ?? [])
        );
    }
    return seen;
}
