import path from 'node:path';
import type { Surroundings } from '../cli/gradus-command.ts';

/** How the disk fails. */
export interface Failing {
    /**
     * The system's code for it, such as EIO; `wait` to have it wait for ever instead, `count` to count the changes, `save` to
     * have somebody else save a file before that change.
     */
    readonly code: string;
    /** At which of the changes that the command makes, counted from 1. */
    readonly at?: number;
    /** Whether every change after it fails as well. */
    readonly stays?: boolean;
    /** Counts the calls of one name alone, as `link`. */
    readonly only?: string;
    /** What somebody else saves: the path of a file from that folder, and its text. */
    readonly saved?: { readonly file: string; readonly text: string };
    /** The folder in which changes are counted. */
    readonly below: string;
}

/** Has the disk fail for a command that is started with it. */
export function failingDisk(failing: Failing): Required<Pick<Surroundings, 'env' | 'preload'>> {
    return {
        preload: path.join(import.meta.dirname, 'failing-disk.cjs'),
        env: { GRADUS_TEST_FAULT: JSON.stringify(failing) }
    };
}

/** How many changes a command makes. */
export interface Changes {
    readonly all: number;
    /** Those at which it can be ended. */
    readonly waitable: number;
}

/** @param stderr of a command whose changes were counted */
export function countedChanges(stderr: string): Changes {
    const [, all, waitable] = /^CHANGES (\d+) (\d+)\n/m.exec(stderr) ?? [];
    return { all: Number(all), waitable: Number(waitable) };
}

/** Some of so many changes, evenly, the first and the last among them; all where there are no more than that. */
export function sampled({ of, most }: { readonly of: number; readonly most: number }): number[] {
    const number = Math.min(of, most);
    return Array.from({ length: number }, (_, index) => 1 + Math.round((index * (of - 1)) / Math.max(number - 1, 1)));
}
