import type * as ast from '../../generated/ast.ts';
import { requirementsFor } from '../../references/role-requirements.ts';
import type { Rule } from '../rule.ts';
import { titleOf } from '../wording.ts';

/** Where more roles than this extend each other, only the next one is named. */
const MAX_NAMED = 6;

/** Roles or sets that extend themselves, directly or over others. */
export const extendsCycle: Rule = {
    code: 'extends-cycle',
    severity: 'error',
    summary: 'No role and no set extends itself.',
    explanation:
        'Following `extends` from role to role leads back to the first one, so it cannot be said what any of them takes ' +
        'over. Until one `extends` is removed, they take over nothing from each other.',
    examples: {
        bad: `framework Demo "Demo" { }
role R1 "Officer" extends R2
role R2 "Inspector" extends R1
`,
        good: `framework Demo "Demo" { }
role R1 "Officer"
role R2 "Inspector" extends R1
`
    },
    checks: {
        Role(role, context) {
            if (role.parents.length === 0) return;
            const loop = asSet(requirementsFor(context.frameworks, context.document.uri).loopOf(role));
            const index = role.parents.findIndex(({ ref }) => ref && loop.has(ref));
            if (index < 0) return;
            const path = pathThrough(role, loop);
            context.report({
                message: `${titleOf(role)} extends itself: ${path}. Remove one “extends”.`,
                node: role,
                property: 'parents',
                index
            });
        }
    }
};

const NONE: ReadonlySet<ast.Role> = new Set();
const sets = new WeakMap<readonly ast.Role[], ReadonlySet<ast.Role>>();

/** A loop as a set, made once for all roles in it. */
function asSet(loop: readonly ast.Role[]): ReadonlySet<ast.Role> {
    if (loop.length === 0) return NONE;
    const known = sets.get(loop) ?? new Set(loop);
    sets.set(loop, known);
    return known;
}

/** The way back to a role, as far as it is short enough to be followed. */
function pathThrough(role: ast.Role, loop: ReadonlySet<ast.Role>): string {
    const path = [role];
    for (let next = nextIn(role, loop); next && path.length <= MAX_NAMED; next = nextIn(next, loop)) {
        path.push(next);
        if (next === role) return path.map(titleOf).join(' extends ');
    }
    return `${path.slice(0, 2).map(titleOf).join(' extends ')}, and so on`;
}

function nextIn(role: ast.Role, loop: ReadonlySet<ast.Role>): ast.Role | undefined {
    return role.parents.map(({ ref }) => ref).find(parent => parent && loop.has(parent));
}
