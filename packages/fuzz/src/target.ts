import type { Json } from '@gradus/exchange/importers';
import type { Random } from './random.ts';

/** Something that takes what strangers write. Its inputs are values of JSON, so that every one can be kept and made smaller. */
export interface Target {
    /** How it is called on the command line; its cases lie in a folder of that name. */
    readonly name: string;
    /** What is tried, as a part of a sentence. */
    readonly about: string;
    /** How long one input may take, where that is not as long as for others. */
    readonly hangMs?: number;
    /** Whether the work is done in yet another process, so that neither code that runs nor what one input costs is known. */
    readonly isElsewhere?: true;
    /** @param tell hears in which other process the work is done, if it is, so that it is watched as well */
    start(tell?: TellProcess): Promise<Session>;
}

/** Hears the number of a process that has begun; nothing when it has ended. */
export type TellProcess = (pid: number | undefined) => void;

/** A target that is ready to be tried. */
export interface Session {
    /**
     * Makes an input.
     *
     * @param kept inputs from before that led to code that none before them had led to
     */
    make(random: Random, kept: readonly Json[]): Json | Promise<Json>;
    /**
     * Tries an input.
     *
     * @throws NoInput where it is none of this target
     * @throws Broken, or anything else, where something does not keep its promise
     */
    attempt(input: Json): Promise<void>;
    stop?(): Promise<void>;
}

/** A promise that is not kept. */
export class Broken extends Error {
    override readonly name = 'Broken';
}

/** What has not the form of an input: it comes about when inputs are made smaller. */
export class NoInput extends Error {
    override readonly name = 'NoInput';
}

/** What every promise is checked with. */
export function promise(isKept: boolean, broken: () => string): asserts isKept {
    if (!isKept) throw new Broken(broken());
}
