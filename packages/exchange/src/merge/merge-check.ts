import type { Aspect, Change, ElementDifference, ElementName, FrameworkDifference } from '../difference/difference.ts';
import { SideNames } from './side-names.ts';

/** What two sides that come from one state have changed about the same things. */
export interface MergeCheck {
    /** What cannot be so on both sides: somebody has to decide. */
    readonly contradictions: readonly MergeFinding[];
    /** What both sides have changed in different respects: each was written without the other. */
    readonly together: readonly MergeFinding[];
}

/** One element, and what each side does to it. */
export interface MergeFinding {
    readonly element: ElementName;
    readonly why: MergeReason;
    readonly ours: readonly Change[];
    readonly theirs: readonly Change[];
}

export type MergeReason =
    /** Both change the same to something different. */
    | 'differently'
    /** One side removes what the other one changes. */
    | 'removed'
    /** One side removes what the other one refers to anew. */
    | 'gone'
    /** Both add an element of the same code. */
    | 'added-twice'
    /** Both change it in different respects. */
    | 'together';

/**
 * Looks at what two sides have changed since the state that they come from. Version control only sees lines: it puts
 * together without a word what stands in different ones, and stops where the same line says the same in two ways.
 */
export function mergeCheck(ours: FrameworkDifference, theirs: FrameworkDifference): MergeCheck {
    const [ourNames, theirNames] = [new SideNames(ours), new SideNames(theirs)];
    const contradictions: MergeFinding[] = [];
    const together: MergeFinding[] = [];
    const known = new Map(theirs.elements.map(element => [theirNames.keyOf(element), element]));
    for (const element of ours.elements) {
        const other = known.get(ourNames.keyOf(element));
        if (!other) continue;
        const finding = compare(element, other, ourNames, theirNames);
        if (finding) (finding.why === 'together' ? together : contradictions).push(finding);
    }
    contradictions.push(
        ...goneIn(ours, theirs, ourNames, theirNames, (element, changes) => ({
            element,
            why: 'gone',
            ours: [],
            theirs: changes
        })),
        ...goneIn(theirs, ours, theirNames, ourNames, (element, changes) => ({
            element,
            why: 'gone',
            ours: changes,
            theirs: []
        }))
    );
    return { contradictions, together };
}

function compare(
    ours: ElementDifference,
    theirs: ElementDifference,
    ourNames: SideNames,
    theirNames: SideNames
): MergeFinding | undefined {
    const element = ours.before ?? ours.after ?? theirs.before ?? theirs.after;
    if (!element) return undefined;
    const all = { element, ours: ours.changes, theirs: theirs.changes };
    if (!ours.before && !theirs.before) return { ...all, why: 'added-twice' };
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

/** What one side removes and the other one refers to in a change. */
function goneIn(
    removing: FrameworkDifference,
    referring: FrameworkDifference,
    removingNames: SideNames,
    referringNames: SideNames,
    toFinding: (element: ElementName, changes: readonly Change[]) => MergeFinding
): MergeFinding[] {
    const removed = new Map(
        removing.elements.flatMap(element =>
            element.before && !element.after ? [[removingNames.keyOf(element), element.before] as const] : []
        )
    );
    if (removed.size === 0) return [];
    return referring.elements.flatMap(element => {
        const changes = element.changes.filter(({ of, how }) => {
            const key = of && referringNames.keyOfName(of);
            return how !== 'removed' && key !== undefined && removed.has(key);
        });
        const name = element.after ?? element.before;
        return name && changes.length > 0 ? [toFinding(name, changes)] : [];
    });
}
