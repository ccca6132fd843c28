import type { FrameworkModel } from '@gradus/model';
import type {
    Aspect,
    Change,
    ChangeValue,
    ElementDifference,
    ElementName,
    FrameworkDifference
} from '../difference/difference.ts';
import { differencesOf } from '../difference/differences-of.ts';
import { key } from './side-names.ts';

/** What is different about an element as each side has added it, each as seen from the other one. */
interface AddedOtherwise {
    readonly ours: readonly Change[];
    readonly theirs: readonly Change[];
}

/** Compares what both sides have added under the same code. */
export class AddedTwice {
    private readonly ours: FrameworkModel;
    private readonly theirs: FrameworkModel;
    private found: { readonly ours: Found; readonly theirs: Found } | undefined;

    constructor(ours: FrameworkModel, theirs: FrameworkModel) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Nothing where both sides have added the same. */
    compare(element: ElementName, within: ElementName | undefined): AddedOtherwise | undefined {
        // Most merges need no third comparison of whole frameworks.
        this.found ??= {
            ours: new Found(differencesOf(this.theirs, this.ours), this.theirs, this.ours),
            theirs: new Found(differencesOf(this.ours, this.theirs), this.ours, this.theirs)
        };
        const [ours, theirs] = [this.found.ours.of(element, within), this.found.theirs.of(element, within)];
        return ours.length + theirs.length > 0 ? { ours, theirs } : undefined;
    }
}

/** What is different from one side to the other, by the element. */
class Found {
    private readonly before: FrameworkModel;
    private readonly after: FrameworkModel;
    private readonly own = new Map<string, ElementDifference>();
    private readonly inner = new Map<string, ElementDifference[]>();

    constructor({ elements }: FrameworkDifference, before: FrameworkModel, after: FrameworkModel) {
        this.before = before;
        this.after = after;
        for (const element of elements) {
            // What went and what came under one code is one thing here: both sides have added it.
            const name = element.after ?? element.before;
            if (!name) continue;
            const { within } = element;
            const own = key(name, within && key(within));
            const known = this.own.get(own);
            this.own.set(own, known ? { ...known, changes: [...known.changes, ...element.changes] } : element);
            if (!within) continue;
            const holder = key(within);
            const beside = this.inner.get(holder);
            if (beside) beside.push(element);
            else this.inner.set(holder, [element]);
        }
    }

    of(element: ElementName, within: ElementName | undefined): Change[] {
        const own = this.own.get(key(element, within && key(within)));
        const inner = within ? [] : (this.inner.get(key(element)) ?? []);
        return [
            ...(own?.changes ?? []).filter(change => !this.isTakenOver(element, change)),
            ...inner.flatMap(part => part.changes.map(change => changeOfPart(part, change)))
        ];
    }

    /** Whether a change comes from what the element extends, where it is told already. */
    private isTakenOver(element: ElementName, { aspect, before, after }: Change): boolean {
        if (aspect === 'requirements') return isInherited(before) && isInherited(after);
        if (aspect !== 'tasks') return false;
        const tasks = new Set([...tasksAbove(this.before, element), ...tasksAbove(this.after, element)]);
        return [before, after].every(each => each === undefined || (typeof each === 'string' && tasks.has(each)));
    }
}

function isInherited(value: ChangeValue | undefined): boolean {
    return (
        value === undefined || (typeof value === 'object' && 'necessity' in value && value.inheritedFrom !== undefined)
    );
}

/** The tasks of whatever a role or set extends, which are among its own. */
function tasksAbove({ roles, sets }: FrameworkModel, { kind, code }: ElementName): readonly string[] {
    const all = kind === 'set' ? sets : kind === 'role' ? roles : [];
    const above = new Set(all.find(each => each.code === code)?.extends);
    return [...roles, ...sets].filter(each => above.has(each.code)).flatMap(({ tasks }) => tasks);
}

const PARTS: Readonly<Partial<Record<ElementName['kind'], Aspect>>> = {
    level: 'levels',
    descriptor: 'descriptors',
    activity: 'activities',
    specialisation: 'specialisations'
};

/** A change of a part as one of the whole. */
function changeOfPart({ kind, before, after }: ElementDifference, change: Change): Change {
    const part = after ?? before;
    if (change.aspect !== 'element') return { ...change, ...(part && change.of === undefined && { of: part }) };
    return {
        ...change,
        aspect: PARTS[kind] ?? 'element',
        ...(!after && before && { before }),
        ...(after && !before && { after })
    };
}
