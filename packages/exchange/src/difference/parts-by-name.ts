import type { Change, ElementName } from './difference.ts';
import type { Called, ElementPairing } from './element-pairing.ts';
import type { Side, Sides } from './sides.ts';

/** A level of a scale, an activity of a domain or a specialisation of a role. */
interface Part {
    readonly before?: Called;
    readonly after?: Called;
    /** Whether it is told of by itself: not where all of what it is in was added or removed. */
    readonly isTold: boolean;
}

/** What is within elements, by code and title alone, as far as these say which one is meant. */
export class PartsByName {
    private readonly before = new Map<string, Part[]>();
    private readonly after = new Map<string, Part[]>();

    constructor(sides: Sides) {
        const { scale, domain, role } = sides;
        this.read(
            'level',
            scale,
            each => each.levels,
            each => sides.levels(each)
        );
        this.read(
            'activity',
            domain,
            each => each.activities,
            each => sides.activities(each)
        );
        this.read(
            'specialisation',
            role,
            each => each.specialisations,
            each => sides.specialisations(each)
        );
    }

    /** The part that something is said of, in the later state if it is there; nothing where it is not told of, or not certain. */
    find(name: ElementName, how: Change['how']): Called | undefined {
        const before = how === 'added' ? undefined : only(this.before.get(keyOf(name)));
        const after = how === 'removed' ? undefined : only(this.after.get(keyOf(name)));
        const part = after ?? before;
        if (!part?.isTold || (how === 'changed' && before !== after)) return undefined;
        return part.after ?? part.before;
    }

    private read<T extends Called, P extends Called>(
        kind: ElementName['kind'],
        owners: ElementPairing<T>,
        partsOf: (owner: T) => readonly P[],
        pairingOf: (before: T) => ElementPairing<P>
    ): void {
        for (const { before, after } of owners.entries()) {
            if (before && after)
                for (const part of pairingOf(before).entries()) this.add(kind, { ...part, isTold: true });
            else if (before) for (const part of partsOf(before)) this.add(kind, { before: part, isTold: false });
            else if (after) for (const part of partsOf(after)) this.add(kind, { after: part, isTold: false });
        }
    }

    private add(kind: ElementName['kind'], part: Part): void {
        for (const side of ['before', 'after'] satisfies Side[]) {
            const element = part[side];
            if (!element) continue;
            const key = keyOf({ kind, ...element });
            const known = this[side].get(key);
            if (known) known.push(part);
            else this[side].set(key, [part]);
        }
    }
}

function only(parts: readonly Part[] = []): Part | undefined {
    return parts.length === 1 ? parts[0] : undefined;
}

function keyOf({ kind, code, title }: Pick<ElementName, 'kind' | 'code' | 'title'>): string {
    return JSON.stringify([kind, code, title]);
}
