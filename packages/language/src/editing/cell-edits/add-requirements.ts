import { type AstNode, GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { categoryOf } from '../../references/scale-of.ts';
import { indentInList, lineBehind } from '../requirement-place.ts';
import { beginsLine, lineBreakOf } from '../text-places.ts';
import type { Holder } from './cell-change.ts';
import { RequirementLists } from './requirement-lists.ts';
import { allOf, type TextChange } from './text-change.ts';

/** Where each competency stands among all. */
export type Order = ReadonlyMap<ast.Competency, number>;

/** A requirement that is to be written, and of what. */
export interface Addition {
    readonly competency: ast.Competency;
    /** `PC9: 3`. */
    readonly text: string;
}

/** Beside what in a list something is written; where it is all that stays in it, below the list’s first word. */
interface Anchor {
    readonly list: ast.Requires;
    readonly side: 'behind' | 'before';
    readonly requirement?: ast.Requirement | undefined;
}

/**
 * Adds requirements to the lists of a role, each where the order of the framework has it: with others of its category,
 * on a line of its own unless several share one there.
 *
 * @param struck requirements that go at the same time
 * @returns the changes, if there is a place for each, and the lists that they need; nothing where the role has no list
 */
export function adding(
    role: Holder,
    additions: readonly Addition[],
    struck: ReadonlySet<ast.Requirement>,
    order: Order,
    text: string
): { readonly changes: readonly TextChange[] | undefined; readonly lists: readonly ast.Requires[] } | undefined {
    const last = role.requires.at(-1);
    if (!last) return undefined;
    const staying = role.requires.flatMap(({ requirements }) => requirements).filter(each => !struck.has(each));
    const known = new KnownRequirements(staying, order);
    const groups = new Map<AstNode, Map<Anchor['side'], { anchor: Anchor; texts: string[] }>>();
    for (const { competency, text: written } of inOrder(additions, order)) {
        const anchor = known.anchorFor(competency) ?? {
            list: last,
            side: 'behind',
            requirement: staying.at(-1)
        };
        const key = anchor.requirement ?? anchor.list;
        const sides = groups.get(key) ?? new Map<Anchor['side'], { anchor: Anchor; texts: string[] }>();
        const group = sides.get(anchor.side) ?? { anchor, texts: [] };
        group.texts.push(written);
        groups.set(key, sides.set(anchor.side, group));
    }
    const all = [...groups.values()].flatMap(sides => [...sides.values()]);
    const written = new RequirementLists(role);
    return {
        changes: allOf(all.map(({ anchor, texts }) => changeAt(anchor, texts, written, text))),
        lists: all.map(({ anchor }) => anchor.list)
    };
}

/** Additions in the order of the framework. */
export function inOrder(additions: readonly Addition[], order: Order): readonly Addition[] {
    const rankOf = ({ competency }: Addition) => order.get(competency) ?? Number.POSITIVE_INFINITY;
    return additions.toSorted((a, b) => rankOf(a) - rankOf(b) || 0);
}

interface Known {
    readonly requirement: ast.Requirement;
    readonly rank: number;
}

/** Requirements that stay, in the order of the framework. */
class KnownRequirements {
    private readonly order: Order;
    private readonly all: readonly Known[];
    private readonly byCategory: ReadonlyMap<ast.Category | undefined, readonly Known[]>;

    constructor(requirements: readonly ast.Requirement[], order: Order) {
        this.order = order;
        this.all = requirements
            .flatMap(requirement => {
                const competency = requirement.competency?.ref;
                const rank = competency && order.get(competency);
                return rank === undefined ? [] : [{ requirement, rank }];
            })
            .sort((a, b) => a.rank - b.rank);
        this.byCategory = Map.groupBy(this.all, ({ requirement }) => {
            const competency = requirement.competency?.ref;
            return competency && categoryOf(competency);
        });
    }

    /** Behind the nearest one before it, or before the nearest one behind it; first among those of its category. */
    anchorFor(competency: ast.Competency): Anchor | undefined {
        const rank = this.order.get(competency);
        if (rank === undefined) return undefined;
        for (const others of [this.byCategory.get(categoryOf(competency)) ?? [], this.all]) {
            const before = others[countBelow(others, rank) - 1];
            if (before) return anchorAt(before, 'behind');
            if (others[0]) return anchorAt(others[0], 'before');
        }
        return undefined;
    }
}

/** How many of a list in order have a lower rank. */
function countBelow(list: readonly Known[], rank: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((list[middle] as Known).rank < rank) low = middle + 1;
        else high = middle;
    }
    return low;
}

function anchorAt({ requirement }: Known, side: Anchor['side']): Anchor {
    return { list: requirement.$container as ast.Requires, side, requirement };
}

function changeAt(
    { list, side, requirement }: Anchor,
    texts: readonly string[],
    written: RequirementLists,
    text: string
): readonly TextChange[] | undefined {
    const at = requirement?.$cstNode ?? GrammarUtils.findNodeForKeyword(list.$cstNode, 'requires');
    if (!at) return undefined;
    const gap = requirement && gapInLine(requirement, text);
    if (side === 'behind') {
        if (gap !== undefined) return [{ start: at.end, end: at.end, text: texts.map(each => gap + each).join('') }];
        const { at: end, before, after } = lineBehind(list, at, written.comments, text);
        return [{ start: end, end, text: texts.map(each => before + each + after).join('') }];
    }
    const start = requirement ? written.startOf(requirement) : at.offset;
    const indent = indentInList(list, text);
    const between = gap ?? (beginsLine(text, start) ? lineBreakOf(text) + indent : ' ');
    return [{ start, end: start, text: texts.map(each => each + between).join('') }];
}

/** What stands between a requirement and another one on its line; nothing where it has a line of its own. */
function gapInLine(requirement: ast.Requirement, text: string): string | undefined {
    const { requirements } = requirement.$container as ast.Requires;
    const index = requirement.$containerIndex ?? requirements.indexOf(requirement);
    const neighbours = [
        [requirements[index - 1], requirement],
        [requirement, requirements[index + 1]]
    ] as const;
    for (const [one, other] of neighbours) {
        if (!one?.$cstNode || !other?.$cstNode) continue;
        const between = text.slice(one.$cstNode.end, other.$cstNode.offset);
        if (!/[\r\n]/.test(between)) return /^[ \t]+$/.test(between) ? between : ' ';
    }
    return undefined;
}
