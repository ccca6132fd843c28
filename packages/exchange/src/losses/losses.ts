import type { FrameworkModel } from '@gradus/model';
import { ASPECTS, type Aspect, type AspectOf } from './aspects.ts';

/** What a format does to a framework that says nothing unusual. */
export type FormatLossKind = 'cut-texts' | 'change-dates' | 'unmapped-relations';

/** One kind of thing that a framework says and that an export says in another way, or not at all. */
export interface Loss {
    readonly kind: Aspect | FormatLossKind;
    readonly fate: 'left out' | 'changed';
    /** What it is, in the plural. */
    readonly name: string;
    /** How it is carried, where it is; a clause without a full stop. */
    readonly how?: string;
    /** How often the framework says it. */
    readonly count: number;
    /** The first of them, by code. */
    readonly examples: readonly string[];
}

/**
 * What becomes of an aspect: it is kept as it is, or carried in another way, which is told. What is not mentioned is
 * left out, so that something new in the model is never lost in silence.
 */
export type Fates = Readonly<Partial<Record<Aspect, 'kept' | { readonly as: string }>>>;

const MOST_EXAMPLES = 5;

/** What is lost of a framework, in the order of {@link ASPECTS}. What the framework does not say is no loss. */
export function lossesOf(model: FrameworkModel, fates: Fates): Loss[] {
    return (Object.entries(ASPECTS) as [Aspect, AspectOf][]).flatMap(([kind, { name, in: find }]) => {
        const fate = fates[kind];
        if (fate === 'kept') return [];
        const { count, examples } = counted(find(model));
        if (count === 0) return [];
        return {
            kind,
            fate: fate === undefined ? 'left out' : 'changed',
            name,
            ...(fate !== undefined && { how: fate.as }),
            count,
            examples
        };
    });
}

/** How often something is said, with the first places. There may be a million, of which no more than these are kept. */
function counted(places: Iterable<string>): Pick<Loss, 'count' | 'examples'> {
    const examples = new Set<string>();
    let count = 0;
    for (const each of places) {
        count++;
        if (examples.size < MOST_EXAMPLES) examples.add(each);
    }
    return { count, examples: [...examples] };
}

/** The fates of several parts of one export together: what one part keeps is kept. */
export function togetherOf(all: readonly Fates[]): Fates {
    const fates: Partial<Record<Aspect, 'kept' | { readonly as: string }>> = {};
    for (const each of all) {
        for (const [kind, fate] of Object.entries(each) as [Aspect, 'kept' | { readonly as: string }][]) {
            if (fates[kind] !== 'kept') fates[kind] = fate;
        }
    }
    return fates;
}

/** Aspects that are all kept. */
export function kept(...aspects: readonly Aspect[]): Fates {
    return Object.fromEntries(aspects.map(aspect => [aspect, 'kept']));
}
