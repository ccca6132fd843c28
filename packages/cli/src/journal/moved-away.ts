import { renameSync } from 'node:fs';
import { errorCode } from '../failure-reason.ts';
import type { Left, Step } from './step.ts';

/** A file or folder that is to go, or to be replaced: until everything is done, it is kept under another name. */
export class MovedAway implements Step {
    readonly rest: string;
    private readonly path: string;

    constructor(path: string, kept: string) {
        this.path = path;
        this.rest = kept;
    }

    undo(): Left | undefined {
        try {
            renameSync(this.rest, this.path);
            return undefined;
        } catch (error) {
            return errorCode(error) === 'ENOENT' ? undefined : { path: this.rest, belongsAt: this.path };
        }
    }
}
