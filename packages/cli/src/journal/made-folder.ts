import { rmdirSync } from 'node:fs';
import { errorCode } from '../failure-reason.ts';
import type { Left, Step } from './step.ts';

/** Nothing to take back: it was not made yet, or somebody has put something there in the meantime, which stays. */
const AS_IT_IS: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/** A folder that was not there. */
export class MadeFolder implements Step {
    readonly rest = undefined;
    private readonly path: string;

    constructor(path: string) {
        this.path = path;
    }

    undo(): Left | undefined {
        try {
            rmdirSync(this.path);
            return undefined;
        } catch (error) {
            return AS_IT_IS.has(errorCode(error)) ? undefined : { path: this.path };
        }
    }
}
