import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import { Inheritance } from './inheritance.ts';

/**
 * How much roles and sets may take over from each other in all, in requirements, tasks, and roles that they go through. Each
 * takes over what stands in all above it, which in a chain grows with the square of the text. This is far from what people
 * write: a thousand roles that take over a hundred requirements each come to less than half of it.
 */
export const MOST_TAKEN_OVER = 250_000;

/** As many times as much is gone through where the same comes over several ways. */
const MOST_WAYS = 40;

/**
 * Whether the roles and sets of some documents take over more from each other in all.
 *
 * @param sizeOf how much a role or set says itself, at least 1 and one for each that it extends, as each is looked at
 */
export function exceeds(
    most: number,
    documents: readonly LangiumDocument[],
    sizeOf: (role: ast.Role) => number
): boolean {
    const inheritance = new Inheritance();
    const visited = documents.flatMap(heirsIn).flatMap(heir => inheritance.visit(heir));
    const all = new Map(visited.map(role => [role, { size: sizeOf(role), parents: inheritance.parentsOf(role) }]));
    const total = overAllWays(all);
    if (total <= most || total > MOST_WAYS * most) return total > most;
    return exceedsOnce(most, all);
}

/** What each role or set says itself, and whom it takes something over from. Those that it extends stand before it. */
type Extents = ReadonlyMap<ast.Role, { readonly size: number; readonly parents: readonly ast.Role[] }>;

/** What is taken over in all, where what comes over several ways counts as often, which is soon summed up. */
function overAllWays(all: Extents): number {
    let largest = 0;
    for (const { size } of all.values()) largest += size;
    const sizes = new Map<ast.Role, number>();
    let total = 0;
    for (const [role, { size, parents }] of all) {
        let taken = 0;
        for (const parent of parents) taken += sizes.get(parent) ?? 0;
        total += taken;
        // Nobody hands anything on twice, over however many ways it comes.
        sizes.set(role, Math.min(size + taken, largest));
    }
    return total;
}

/** Whether it is too much also where what comes over several ways counts once. Ends when it is: it takes as many steps as it counts. */
function exceedsOnce(most: number, all: Extents): boolean {
    let total = 0;
    // For whom something was counted last: less to tidy up than what was counted for each.
    const countedFor = new Map<ast.Role, ast.Role>();
    for (const [role, { parents }] of all) {
        const above = [...parents];
        // While it grows, it is gone through.
        for (const each of above) {
            if (countedFor.get(each) === role) continue;
            countedFor.set(each, role);
            const { size = 0, parents = [] } = all.get(each) ?? {};
            total += size;
            if (total > most) return true;
            for (const parent of parents) above.push(parent);
        }
    }
    return false;
}

function heirsIn({ parseResult }: LangiumDocument): readonly ast.Role[] {
    const root = parseResult.value;
    if (!ast.isDocument(root)) return [];
    return root.elements.filter(ast.isRole).filter(({ parents }) => parents.length > 0);
}
