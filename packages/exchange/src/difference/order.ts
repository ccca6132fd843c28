import { reordered } from './changes.ts';
import type { Change, DifferenceKind, Weight } from './difference.ts';
import type { Called, ElementPairing } from './element-pairing.ts';
import { Pairing } from './pairing.ts';
import { nameOf, type Side, type Sides } from './sides.ts';

/** Where elements stand in another order than before, within what contains them. */
export function changedOrder(sides: Sides): Change[] {
    const key = (side: Side, kind: 'category' | 'group', code: string | undefined) =>
        code === undefined ? '' : sides.key(side, [kind], code);
    return [
        ...orderOf('section', sides.section),
        ...orderOf('scale', sides.scale),
        ...orderOf('category', sides.category, (side, { parent }) => key(side, 'category', parent)),
        ...orderOf('competency', sides.competency, (side, { category }) => key(side, 'category', category)),
        ...orderOf('statement', sides.statement, (side, { category }) => key(side, 'category', category)),
        ...orderOf('domain', sides.domain),
        ...orderOf('group', sides.group),
        // Their order is that of rank.
        ...orderOf('grade', sides.grade, (side, { group }) => key(side, 'group', group), 'meaning'),
        ...orderOf('role', sides.role),
        ...orderOf('set', sides.set),
        ...orderOf('stream', sides.stream),
        ...orderOf('term', sides.term),
        ...translationOrder(sides)
    ];
}

function orderOf<T extends Called>(
    kind: DifferenceKind,
    pairing: ElementPairing<T>,
    containerOf: (side: Side, element: T) => string = () => '',
    weight: Weight = 'editorial'
): Change[] {
    if (pairing.reordered() === undefined) return [];
    /** Elements that stay in one container are known by their later place. */
    const groups = new Map<string, { before: Placed<T>[]; after: Placed<T>[] }>();
    let hasMoved = false;
    pairing.after.forEach((after, place) => {
        const before = pairing.before[pairing.indexBefore(place) ?? -1];
        if (before === undefined) return;
        const container = containerOf('after', after);
        if (container !== containerOf('before', before)) hasMoved = true;
        else groupOf(container).after.push({ element: after, place });
    });
    pairing.before.forEach((before, index) => {
        const place = pairing.indexAfter(index);
        const container = containerOf('before', before);
        if (place === undefined || container !== containerOf('after', pairing.after[place] as T)) return;
        groupOf(container).before.push({ element: before, place });
    });
    const show = (_: Side, element: T) => nameOf(kind, element);
    const inGroups = [...groups.values()].flatMap(({ before, after }) => {
        const within = new Pairing(before, after);
        within.linkEqual(({ place }) => String(place));
        return reordered({ aspect: 'order' }, weight, within, (side, { element }) => show(side, element));
    });
    // What has moved stands elsewhere, and is told as such; else the containers themselves stand mixed.
    if (inGroups.length > 0 || hasMoved) return inGroups;
    return reordered({ aspect: 'order' }, 'editorial', pairing, show);

    function groupOf(container: string) {
        const known = groups.get(container) ?? { before: [], after: [] };
        groups.set(container, known);
        return known;
    }
}

interface Placed<T> {
    readonly element: T;
    readonly place: number;
}

function translationOrder({ before, after }: Sides): Change[] {
    const pairing = new Pairing(before.translations, after.translations);
    pairing.linkEqual(({ language }) => language);
    return reordered({ aspect: 'order' }, 'editorial', pairing, (_, { language }) =>
        nameOf('translation', { code: language, title: language })
    );
}
