import type { FrameworkModel } from '@gradus/model';
import type { Aspect, Change, ElementDifference, ElementName } from '../difference/difference.ts';
import { differencesOf } from '../difference/differences-of.ts';
import { AddedTwice } from './added-twice.ts';
import { type Gone, type MergeSide, strandedBy } from './gone.ts';
import { SideNames } from './side-names.ts';

/** What two sides that come from one state have changed about the same things. */
export interface MergeCheck {
    /** What cannot be so on both sides: somebody has to decide. */
    readonly contradictions: readonly MergeFinding[];
    /** What both sides have changed in different respects: each was written without the other. */
    readonly together: readonly MergeFinding[];
    readonly changing: ChangingSides;
}

/** Which sides have changed something at all, or whether both have changed the very same. */
export type ChangingSides = 'neither' | 'ours' | 'theirs' | 'alike' | 'both';

/** One element, and what each side does to it. */
export interface MergeFinding {
    readonly element: ElementName;
    readonly why: MergeReason;
    readonly ours: readonly Change[];
    readonly theirs: readonly Change[];
    /** What one side refers to here, and the other one has removed or calls by another code. */
    readonly gone?: readonly Gone[];
}

export type MergeReason =
    /** Both change the same to something different. */
    | 'differently'
    /** One side removes what the other one changes. */
    | 'removed'
    /** One side removes or renames what the other one refers to anew. */
    | 'gone'
    /** Both add an element of the same code, and not the same one. */
    | 'added-twice'
    /** Both change it in different respects. */
    | 'together';

/**
 * Looks at what two sides have changed since the state that they come from. Version control only sees lines: it puts
 * together without a word what stands in different ones, and stops where the same line says the same in two ways.
 */
export function mergeCheck(base: FrameworkModel, ours: FrameworkModel, theirs: FrameworkModel): MergeCheck {
    const [our, their] = [sideOf(base, ours), sideOf(base, theirs)];
    const addedTwice = new AddedTwice(ours, theirs);
    const contradictions: MergeFinding[] = [];
    const together: MergeFinding[] = [];
    const known = new Map(their.difference.elements.map(element => [their.names.keyOf(element), element]));
    for (const element of our.difference.elements) {
        const other = known.get(our.names.keyOf(element));
        if (!other) continue;
        const finding = compare(element, other, our.names, their.names, addedTwice);
        if (finding) (finding.why === 'together' ? together : contradictions).push(finding);
    }
    for (const { changes, ...rest } of strandedBy(our, their, base))
        contradictions.push({ ...rest, why: 'gone', ours: [], theirs: changes });
    for (const { changes, ...rest } of strandedBy(their, our, base))
        contradictions.push({ ...rest, why: 'gone', ours: changes, theirs: [] });
    return { contradictions, together, changing: changingSides(our, their) };
}

function changingSides(our: MergeSide, their: MergeSide): ChangingSides {
    const [ours, theirs] = [our.difference.elements, their.difference.elements];
    if (theirs.length === 0) return ours.length === 0 ? 'neither' : 'ours';
    if (ours.length === 0) return 'theirs';
    // What changes can be many, so that they are only written out where they can be the same.
    const isAlike = ours.length === theirs.length && JSON.stringify(ours) === JSON.stringify(theirs);
    return isAlike ? 'alike' : 'both';
}

function sideOf(base: FrameworkModel, model: FrameworkModel): MergeSide {
    const difference = differencesOf(base, model);
    return { model, difference, names: new SideNames(difference) };
}

function compare(
    ours: ElementDifference,
    theirs: ElementDifference,
    ourNames: SideNames,
    theirNames: SideNames,
    addedTwice: AddedTwice
): MergeFinding | undefined {
    const element = ours.before ?? ours.after ?? theirs.before ?? theirs.after;
    if (!element) return undefined;
    const all = { element, ours: ours.changes, theirs: theirs.changes };
    if (!ours.before && !theirs.before) {
        const otherwise = addedTwice.compare(element, ours.within);
        return otherwise && { element, why: 'added-twice', ...otherwise };
    }
    if (!ours.after && !theirs.after) return undefined;
    if (!ours.after || !theirs.after) return { ...all, why: 'removed' };
    const pairs = ours.changes.flatMap(our =>
        theirs.changes
            .filter(their => ourNames.subjectOf(our) === theirNames.subjectOf(their))
            .map(their => ({ our, their, isSame: ourNames.resultOf(our) === theirNames.resultOf(their) }))
    );
    const against = pairs.filter(({ our, their, isSame }) => !isSame && !isOfMany(our) && !isOfMany(their));
    if (against.length > 0) {
        return {
            element,
            why: 'differently',
            ours: [...new Set(against.map(({ our }) => our))],
            theirs: [...new Set(against.map(({ their }) => their))]
        };
    }
    const agreed = new Set(pairs.filter(({ isSame }) => isSame).flatMap(({ our, their }) => [our, their]));
    const own = (changes: readonly Change[]) =>
        changes.filter(change => change.weight === 'meaning' && !agreed.has(change));
    const [ourOwn, theirOwn] = [own(ours.changes), own(theirs.changes)];
    if (ourOwn.length === 0 || theirOwn.length === 0) return undefined;
    return { element, why: 'together', ours: ourOwn, theirs: theirOwn };
}

/** Whether a change is one entry more or less, or only their order: another entry does not stand against it. */
function isOfMany({ aspect, how, of }: Change): boolean {
    return how === 'reordered' || (of === undefined && how !== 'changed' && LISTS.has(aspect));
}

const LISTS: ReadonlySet<Aspect> = new Set<Aspect>([
    'remarks',
    'disputed',
    'aliases',
    'formerCodes',
    'tasks',
    'relations',
    'translated',
    'entries',
    'adaptations',
    'uses',
    'kinds',
    'specialisations',
    'descriptors',
    'activities',
    'excludes',
    'extends',
    'steps',
    'levels',
    'covers'
]);
