import path from 'node:path';
import type { Surroundings } from '../cli/gradus-command.ts';

/** How the disk fails. */
export interface Failing {
    /** The system's code for it, such as EIO; `wait` to have it wait for ever instead. */
    readonly code: string;
    /** At which of the changes that the command makes, counted from 1. */
    readonly at: number;
    /** Whether every change after it fails as well. */
    readonly stays?: boolean;
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
