import type { RelationEnd } from '@gradus/model';
import type { DifferenceKind } from './difference.ts';
import { LISTED_KINDS, type ListedKind, type Side, type Sides } from './sides.ts';

/** A kind, where it is one that a framework lists. */
export function listedKind(kind: DifferenceKind): ListedKind | undefined {
    return LISTED_KINDS.find(each => each === kind);
}

/** What an element is known by: the same for the same one in both states. */
export function elementKey(
    side: Side,
    { kind, code, within }: { readonly kind: DifferenceKind; readonly code: string; readonly within?: string },
    sides: Sides
): string {
    const listed = listedKind(kind);
    if (listed) return JSON.stringify([sides.key(side, [listed], code), within]);
    if (kind === 'framework' && isHeader(side, code, sides)) return 'framework';
    if (within !== undefined) {
        const pairing = kind === 'level' ? sides.levelsOf(side, within) : sides.activitiesOf(side, within);
        const owner = kind === 'level' || kind === 'activity' ? pairing : undefined;
        const key = side === 'before' ? owner?.keyBefore(code) : owner?.keyAfter(code);
        if (key !== undefined) {
            return JSON.stringify([key, sides.key(side, [kind === 'level' ? 'scale' : 'domain'], within)]);
        }
    }
    return JSON.stringify([kind, code, within]);
}

/** An end of a relation, the same for the same one in both states: with its title, where that is not its element’s. */
export function endKey(side: Side, end: RelationEnd, sides: Sides): string {
    if (end.framework !== undefined) return JSON.stringify([end.framework, end.kind, end.code, end.title]);
    const title = hasOwnTitle(side, end, sides) ? undefined : end.title;
    return JSON.stringify([elementKey(side, end, sides), title]);
}

function hasOwnTitle(side: Side, { kind, code, title }: RelationEnd, sides: Sides): boolean {
    if (kind === 'framework')
        return isHeader(side, code, sides) && (code === '' || sides[side].framework.title === title);
    const listed = listedKind(kind);
    return listed !== undefined && sides.find(side, listed, code)?.title === title;
}

/** A remark that is about no single element has an empty code. */
function isHeader(side: Side, code: string, sides: Sides): boolean {
    return code === '' || code === sides[side].framework.code;
}
