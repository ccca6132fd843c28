import type { Ratio } from '../report/statistics.ts';
import type { Bench } from './bench.ts';

/** A ratio, or why there is none. */
export type Outcome = Ratio | { readonly missing: string };

/** Whether there is a ratio. */
export function isMeasured(outcome: Outcome): outcome is Ratio {
    return 'median' in outcome;
}

/** One line of what has to be shown. */
export interface Row {
    readonly title: string;
    /** The ratio must not be greater. */
    readonly target: number;
    /** What keeps it from being reached, as far as anybody found out, and what was tried. */
    readonly heldBy?: string;
    readonly gradus: Outcome;
    /** The same ratio with stock Langium in the place of Gradus, where both were run. */
    readonly stock?: Outcome;
}

/** What else was measured. */
export interface Table {
    readonly title: string;
    /** What the figures are. */
    readonly text: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
}

export interface Findings {
    readonly rows: readonly Row[];
    readonly tables: readonly Table[];
}

/** A group of measures that come from the same runs. */
export interface Suite {
    readonly name: string;
    /** The rows that it fills, with their targets, for when nothing comes of it. */
    readonly goals: readonly Goal[];
    /** It waits for slow tools most of the time. */
    readonly isLong?: true;
    run(bench: Bench): Promise<Findings>;
}

export interface Goal {
    readonly title: string;
    readonly target: number;
    readonly heldBy?: string;
}
