import * as ast from '../generated/ast.ts';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import { isFilled, roleOf } from '../references/role-requirements.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';

/**
 * The roles that require a competency in any framework: themselves, in a table, in a specialisation, or because they
 * extend a role or set that does. Found from the competency on, so that it takes as long as there are such roles. Where
 * roles extend each other in a circle, which is an error, all of them count.
 */
export function rolesRequiring(competency: ast.Competency, index: GradusIndex): ReadonlySet<ast.Role> {
    const found = new Set<ast.Role>();
    const passing = new Set<ast.Role>();
    for (const reference of index.referrersOf(competency)) {
        const { container } = reference;
        const specialised = ast.isRequirement(container) ? container.$container.$container : undefined;
        // What a specialisation adds is not taken over.
        if (ast.isSpecialisation(specialised)) found.add(specialised.$container);
        else for (const role of requiringAt(reference)) passing.add(role);
    }
    // Those that are added on the way are come to as well.
    for (const role of passing) {
        found.add(role);
        for (const { container, property } of index.referrersOf(role)) {
            if (property === 'parents' && ast.isRole(container) && !drops(container, competency))
                passing.add(container);
        }
    }
    return new Set([...found].filter(({ shared }) => !shared));
}

/** The roles and sets that a mention of a competency says to require it. */
function requiringAt({ container, property }: CrossReference): readonly ast.Role[] {
    if (property !== 'competency') return [];
    if (ast.isRequirement(container)) return [roleOf(container.$container)].flatMap(role => role ?? []);
    if (!ast.isRow(container)) return [];
    const { columns } = container.$container;
    return container.cells.flatMap((cell, index) => (isFilled(cell) ? (columns[index]?.role?.ref ?? []) : []));
}

function drops(role: ast.Role, competency: ast.Competency): boolean {
    return role.dropped.some(each => each.competency?.ref === competency);
}
