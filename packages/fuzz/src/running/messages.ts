import type { Json } from '@gradus/exchange/importers';
import type { Failure } from './failure.ts';

/** What a process is to do that tries inputs. */
export interface Task {
    /** The URL of the module that has the targets. */
    readonly module: string;
    readonly target: string;
    readonly seed: number;
    /** The number of the input to begin with. */
    readonly from: number;
    /** The number of the first input that is not tried any more. */
    readonly to?: number;
    /** For so long; nothing for one input that is given. */
    readonly ms: number;
    /** A file with the one input to try, instead of many that are made. */
    readonly inputFile?: string;
    /** Where the input that is being tried is kept. */
    readonly currentFile: string;
    /** Where inputs are kept that led to new code. */
    readonly keptFile: string;
    /** Whether it looks for such inputs, which makes it several times slower, or only makes others of those that are there. */
    readonly learns: boolean;
}

/** The input that took longest for its size. */
export interface Slowest {
    readonly ms: number;
    readonly bytes: number;
    readonly input: Json;
}

/** How far such a process has come. */
export interface Count {
    /** The number of the input to go on with. */
    readonly next: number;
    readonly tried: number;
    /** How many inputs are kept, since they led to new code. */
    readonly kept: number;
    readonly slowest?: Slowest | undefined;
}

/** What such a process tells: that it begins, in which other one it works, that it goes on, what it has found, and that it is done. */
export type Told =
    | { readonly type: 'ready' }
    | { readonly type: 'elsewhere'; readonly pid?: number | undefined }
    | { readonly type: 'progress' | 'done'; readonly count: Count }
    | { readonly type: 'found'; readonly failure: Failure; readonly input: Json };
