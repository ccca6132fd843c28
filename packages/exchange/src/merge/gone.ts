import type { FrameworkModel } from '@gradus/model';
import type { Aspect, Change, ElementName, FrameworkDifference } from '../difference/difference.ts';
import { type Reference, referencesOf } from './references.ts';
import { key, type SideNames } from './side-names.ts';

/** One side of a merge: what it has come to, and what is different from where it comes from. */
export interface MergeSide {
    readonly model: FrameworkModel;
    readonly difference: FrameworkDifference;
    readonly names: SideNames;
}

/** What one side has removed, or calls by another code now. */
export interface Gone {
    readonly before: ElementName;
    /** Absent where it was removed. */
    readonly after?: ElementName;
}

/** An element of one side that refers to what is gone on the other one. */
interface Stranded {
    readonly element: ElementName;
    readonly changes: readonly Change[];
    readonly gone: readonly Gone[];
}

/** What one side refers to anew and the other one has removed or renamed. */
export function strandedBy(removing: MergeSide, referring: MergeSide, base: FrameworkModel): Stranded[] {
    const gone = goneIn(removing);
    if (gone.size === 0) return [];
    const known = new Set(referencesOf(base).map(each => referenceKey(each)));
    const found = new Map<string, { element: ElementName; changes: Set<Change>; gone: Set<Gone> }>();
    for (const reference of referencesOf(referring.model)) {
        const { from, to, change } = reference;
        const { names } = referring;
        const lost = gone.get(names.keyOfPlace(to));
        if (!lost || known.has(referenceKey(reference, names)) || isStillFound(lost, reference)) continue;
        const owner = names.keyOfPlace(from);
        // What is removed itself and changed on the other side is told as such.
        const ownEnd = gone.get(owner);
        if (ownEnd && !ownEnd.after) continue;
        const entry = found.get(owner) ?? { element: from.name, changes: new Set(), gone: new Set() };
        found.set(owner, entry);
        entry.changes.add(change);
        entry.gone.add(lost);
    }
    return [...found.values()].map(each => ({ ...each, changes: [...each.changes], gone: [...each.gone] }));
}

function goneIn({ difference, names }: MergeSide): ReadonlyMap<string, Gone> {
    return new Map(
        difference.elements.flatMap(element => {
            const { before, after } = element;
            if (!before || before.code === after?.code) return [];
            return [[names.keyOf(element), { before, ...(after && { after }) }] as const];
        })
    );
}

/** A reference as the earlier state would call both of its ends. */
function referenceKey({ from, to, change: { aspect, of } }: Reference, names?: SideNames): string {
    const place = names
        ? (each: Reference['from']) => names.keyOfPlace(each)
        : ({ name, within }: Reference['from']) => key(name, within && key(within));
    return JSON.stringify([place(from), aspect, place(to), of && place({ name: of })]);
}

/** Whether a reference leads to a renamed element all the same. */
function isStillFound({ before, after }: Gone, { from, to, change }: Reference): boolean {
    if (!after) return false;
    // What stands within something does not name it.
    const holders = HOLDERS[from.name.kind] ?? [];
    // Renamed on both sides, it is told by itself if they do not agree.
    return to.name.code !== before.code || holders.includes(change.aspect);
}

/** What an element says of itself by standing within another one. */
const HOLDERS: Readonly<Partial<Record<ElementName['kind'], readonly Aspect[]>>> = {
    category: ['parent'],
    competency: ['category', 'parent'],
    statement: ['category', 'parent'],
    grade: ['group']
};
