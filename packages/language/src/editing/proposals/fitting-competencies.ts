import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { type RoleDemand, requirementsFor } from '../../references/role-requirements.ts';
import { isValue } from '../../references/scale-of.ts';
import { isRetired } from '../is-retired.ts';
import { type Cursor, enclosing, isAtCursor, others } from './cursor.ts';
import { at, type FitsByPlace, type Place } from './place.ts';

/** Which competencies can be required, and which requirements can be left out. */
export const COMPETENCIES: FitsByPlace = {
    'Requirement.competency': place => {
        const required = requiredElsewhere(place);
        return candidate => canBeRequired(candidate) && !required.has(candidate);
    },
    'Row.competency': at(ast.isRow, ({ container, cursor }) => {
        const matrix = container.$container;
        const rows = others(ast.isMatrix(matrix) ? matrix.rows.map(({ competency }) => competency) : [], cursor);
        return candidate => canBeRequired(candidate) && !rows.has(candidate);
    }),
    'Dropped.competency': at(ast.isDropped, place => {
        const left = droppable(place);
        return candidate => left.has(candidate);
    })
};

/** A value applies to every role, and what is retired to none. */
export function canBeRequired(candidate: AstNode): boolean {
    return ast.isCompetency(candidate) && !isValue(candidate) && !isRetired(candidate);
}

/** What the same role, specialisation or change requires elsewhere than at the cursor, in a list or in a table. */
function requiredElsewhere({ cursor, frameworks }: Place): ReadonlySet<AstNode> {
    const holder = enclosing(cursor);
    if (ast.isRole(holder)) {
        const requirements = requirementsFor(frameworks, cursor.document.uri);
        return competenciesOf(requirements.own(holder).filter(each => !isDemandAtCursor(each, cursor)));
    }
    return ast.isSpecialisation(holder) || ast.isAdaptation(holder) ? listed(holder, cursor) : new Set();
}

/** What a role takes over and neither requires nor excludes itself; of an adopted one, what it requires there. */
function droppable({ container, cursor, frameworks }: Place<ast.Dropped>): ReadonlySet<AstNode> {
    const holder = container.$container;
    const requirements = requirementsFor(frameworks, cursor.document.uri);
    const droppable = new Set<AstNode>();
    if (ast.isRole(holder)) {
        for (const { competency } of requirements.inherited(holder)) droppable.add(competency);
        for (const { competency } of requirements.own(holder)) droppable.delete(competency);
    } else if (ast.isAdaptation(holder)) {
        const role = holder.target?.ref;
        if (!ast.isRole(role)) return droppable;
        const before = [...requirements.unadapted(role), ...requirements.inherited(role)];
        for (const { competency } of before) droppable.add(competency);
        for (const competency of [...role.dropped.map(each => each.competency?.ref), ...listed(holder, cursor)]) {
            if (competency) droppable.delete(competency);
        }
    } else return droppable;
    const dropped = holder.dropped.map(({ competency }) => competency);
    for (const competency of others(dropped, cursor)) droppable.delete(competency);
    return droppable;
}

function listed({ requires }: ast.Specialisation | ast.Adaptation, cursor: Cursor): ReadonlySet<AstNode> {
    const requirements = requires.flatMap(block => block.requirements);
    return others(
        requirements.map(({ competency }) => competency),
        cursor
    );
}

function isDemandAtCursor({ demand }: RoleDemand, cursor: Cursor): boolean {
    return ast.isRequirement(demand) && isAtCursor(demand.competency, cursor);
}

function competenciesOf(demands: readonly RoleDemand[]): ReadonlySet<AstNode> {
    return new Set(demands.map(({ competency }) => competency));
}
