import type {
    Change,
    ChangeValue,
    ElementDifference,
    ElementName,
    FrameworkDifference
} from '../difference/difference.ts';
import type { Place } from './references.ts';

/** What one side calls elements, so that what it has renamed is known as what it was called before. */
export class SideNames {
    /** Keys of the earlier state by keys of the later one, of elements that were renamed. */
    private readonly earlier = new Map<string, string>();

    constructor({ elements }: FrameworkDifference) {
        for (const { before, after, within } of elements) {
            if (before && after && before.code !== after.code)
                this.earlier.set(key(after, this.outer(within)), key(before, this.outer(within)));
        }
    }

    /** What an element is known by on both sides. */
    keyOf({ before, after, within }: ElementDifference): string {
        const name = before ?? after;
        return name ? key(name, this.outer(within)) : '';
    }

    /** The same, of an element that is only mentioned. */
    keyOfName(name: ElementName): string {
        return this.keyOfPlace({ name });
    }

    keyOfPlace({ name, within }: Place): string {
        const own = key(name, this.outer(within));
        return this.earlier.get(own) ?? own;
    }

    /** What a change is about within its element. */
    subjectOf({ aspect, of }: Change): string {
        return JSON.stringify([aspect, of && this.keyOfName(of)]);
    }

    /** What a change leads to. */
    resultOf({ how, after }: Change): string {
        return JSON.stringify([how === 'removed', this.value(after)]);
    }

    private value(value: ChangeValue | undefined): unknown {
        if (value === undefined || typeof value === 'string') return value;
        if (isList(value)) return value.map(each => (typeof each === 'string' ? each : this.keyOfName(each)));
        if ('kind' in value) return this.keyOfName(value);
        const { level, maxLevel, necessity, measures } = value;
        return [level?.code, maxLevel?.code, necessity, measures];
    }

    /** What holds something is told by its later name, and in front of what it holds. */
    private outer(within: ElementName | undefined): string | undefined {
        return within && this.keyOfName(within);
    }
}

function isList(value: ChangeValue): value is readonly (string | ElementName)[] {
    return Array.isArray(value);
}

/** @param within the key of what holds it */
export function key({ kind, code, framework }: ElementName, within?: string): string {
    return JSON.stringify([kind, code, framework, within]);
}
