import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { categoryOf } from '../../references/scale-of.ts';
import { requirementParagraphs } from '../refactorings/requirement-paragraphs.ts';
import { indentInList, lineBehind } from '../requirement-place.ts';
import { beginsLine, lineBreakOf } from '../text-places.ts';
import type { TextChange } from './text-change.ts';

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
 * @returns the changes, and the lists that they need; nothing where the role has no list
 */
export function adding(
    role: ast.Role,
    additions: readonly Addition[],
    struck: ReadonlySet<ast.Requirement>,
    order: Order,
    text: string
): { readonly changes: readonly TextChange[]; readonly lists: readonly ast.Requires[] } | undefined {
    const last = role.requires.at(-1);
    const holder = role.$cstNode;
    if (!last || !holder) return undefined;
    const staying = role.requires.flatMap(({ requirements }) => requirements).filter(each => !struck.has(each));
    const known = staying.flatMap(requirement => {
        const competency = requirement.competency?.ref;
        const rank = competency && order.get(competency);
        return competency && rank !== undefined ? [{ requirement, rank, category: categoryOf(competency) }] : [];
    });
    const groups = new Map<AstNode, Map<Anchor['side'], { anchor: Anchor; texts: string[] }>>();
    for (const { competency, text: written } of inOrder(additions, order)) {
        const anchor = anchorFor(competency, known, order) ?? {
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
    return {
        changes: all.flatMap(({ anchor, texts }) => changeAt(anchor, texts, holder, text) ?? []),
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
    readonly category: ast.Category | undefined;
}

/** Behind the nearest one before it, or before the nearest one behind it; first among those of its category. */
function anchorFor(competency: ast.Competency, known: readonly Known[], order: Order): Anchor | undefined {
    const rank = order.get(competency);
    if (rank === undefined) return undefined;
    const category = categoryOf(competency);
    const fellows = known.filter(each => each.category === category);
    for (const others of [fellows, known]) {
        const before = others.filter(each => each.rank < rank);
        if (before.length > 0) {
            const nearest = before.reduce((a, b) => (b.rank >= a.rank ? b : a)).requirement;
            return { list: nearest.$container as ast.Requires, side: 'behind', requirement: nearest };
        }
        const [first, ...more] = others;
        if (first) {
            const nearest = more.reduce((a, b) => (b.rank < a.rank ? b : a), first).requirement;
            return { list: nearest.$container as ast.Requires, side: 'before', requirement: nearest };
        }
    }
    return undefined;
}

function changeAt(
    { list, side, requirement }: Anchor,
    texts: readonly string[],
    holder: CstNode,
    text: string
): TextChange | undefined {
    const at = requirement?.$cstNode ?? GrammarUtils.findNodeForKeyword(list.$cstNode, 'requires');
    if (!at) return undefined;
    const gap = requirement && gapInLine(requirement, text);
    if (side === 'behind') {
        if (gap !== undefined) return { start: at.end, end: at.end, text: texts.map(each => gap + each).join('') };
        const { at: end, before, after } = lineBehind(list, at, holder, text);
        return { start: end, end, text: texts.map(each => before + each + after).join('') };
    }
    const start = requirement ? startOf(requirement) : at.offset;
    const indent = indentInList(list, text);
    const between = gap ?? (beginsLine(text, start) ? lineBreakOf(text) + indent : ' ');
    return { start, end: start, text: texts.map(each => each + between).join('') };
}

/** What stands between a requirement and another one on its line; nothing where it has a line of its own. */
function gapInLine(requirement: ast.Requirement, text: string): string | undefined {
    const { requirements } = requirement.$container as ast.Requires;
    const index = requirements.indexOf(requirement);
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

/** Where a requirement begins with the comments that are about it; the heading of a paragraph is not. */
function startOf(requirement: ast.Requirement): number {
    const places = requirementParagraphs(requirement.$container as ast.Requires).flat();
    const start = places.find(each => each.requirement === requirement)?.extent.start;
    return start ?? requirement.$cstNode?.offset ?? 0;
}
