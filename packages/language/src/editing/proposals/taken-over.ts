import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { type RoleDemand, requirementsFor } from '../../references/role-requirements.ts';
import { type Cursor, enclosing } from './cursor.ts';
import type { Place } from './place.ts';

/** What a role takes over of each competency. */
type TakenOver = ReadonlyMap<AstNode, RoleDemand>;

const NOTHING: TakenOver = new Map();

/**
 * What the role or set at the cursor takes over from those that it extends, where a competency is to be required:
 * requiring it once more only makes sense to change its level. Nothing at any other place.
 */
export function takenOver({ container, cursor, frameworks }: Place): TakenOver {
    const role = ast.isRequirement(container) ? roleAt(cursor) : undefined;
    if (!role) return NOTHING;
    let known = KNOWN.get(cursor);
    if (!known) {
        const requirements = requirementsFor(frameworks, cursor.document.uri);
        const dropped = requirements.dropped(role);
        const taken = requirements.inherited(role).filter(({ competency }) => !dropped.has(competency));
        known = new Map(taken.map(each => [each.competency, each]));
        KNOWN.set(cursor, known);
    }
    return known;
}

/** Asked again for each competency that is proposed at the cursor. */
const KNOWN = new WeakMap<Cursor, TakenOver>();

function roleAt(cursor: Cursor): ast.Role | undefined {
    const holder = enclosing(cursor);
    const role = ast.isAdaptation(holder) ? holder.target?.ref : holder;
    return ast.isRole(role) ? role : undefined;
}
