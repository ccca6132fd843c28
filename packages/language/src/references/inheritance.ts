import type * as ast from '../generated/ast.ts';

/**
 * Who extends whom, once a role was visited. Roles that extend themselves, directly or over others, form a loop; over a loop
 * nothing is inherited, so that whatever walks from a role to its parents comes to an end.
 */
export class Inheritance {
    private readonly order = new Map<ast.Role, number>();
    private readonly groups = new Map<ast.Role, readonly ast.Role[]>();

    /** The roles and sets that a role takes something over from: its parents, but for those that extend it. */
    parentsOf(role: ast.Role): ast.Role[] {
        const group = this.groups.get(role);
        return directParents(role).filter(parent => this.groups.get(parent) !== group);
    }

    /** The roles and sets that extend each other, this one among them; none where it does not extend itself. */
    loopOf(role: ast.Role): readonly ast.Role[] {
        const group = this.groups.get(role) ?? [];
        return group.length > 1 || directParents(role).includes(role) ? group : [];
    }

    /**
     * Walks up from a role, without recursion and through each role once (Tarjan’s algorithm).
     *
     * @returns the roles that were not visited before, those that a role extends before itself
     */
    visit(start: ast.Role): readonly ast.Role[] {
        const finished: ast.Role[] = [];
        if (this.groups.has(start)) return finished;
        const open: ast.Role[] = [];
        const path = [this.enter(start, open)];
        for (let step = path.at(-1); step; step = path.at(-1)) {
            const parent = step.parents.pop();
            if (!parent) {
                path.pop();
                const below = path.at(-1);
                if (below) below.reaches = Math.min(below.reaches, step.reaches);
                if (step.reaches !== this.order.get(step.role)) continue;
                for (const each of this.close(step.role, open)) finished.push(each);
            } else if (!this.order.has(parent)) {
                path.push(this.enter(parent, open));
            } else if (!this.groups.has(parent)) {
                step.reaches = Math.min(step.reaches, this.order.get(parent) ?? 0);
            }
        }
        return finished;
    }

    private enter(role: ast.Role, open: ast.Role[]): Step {
        const number = this.order.size;
        this.order.set(role, number);
        open.push(role);
        return { role, parents: directParents(role).reverse(), reaches: number };
    }

    private close(role: ast.Role, open: ast.Role[]): ast.Role[] {
        const group = open.splice(open.lastIndexOf(role));
        for (const each of group) this.groups.set(each, group);
        return group;
    }
}

/** A role on the way up, with the parents that are left to be visited and the earliest role they lead back to. */
interface Step {
    readonly role: ast.Role;
    readonly parents: ast.Role[];
    reaches: number;
}

function directParents(role: ast.Role): ast.Role[] {
    return role.parents.flatMap(({ ref }) => ref ?? []);
}
