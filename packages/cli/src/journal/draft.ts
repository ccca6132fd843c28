import { lstatSync, rmSync } from 'node:fs';
import { errorCode } from '../failure-reason.ts';
import type { Left, Step } from './step.ts';

/** A new file or folder, which stands under a name that nobody reads until it is whole. */
export class Draft implements Step {
    readonly rest = undefined;
    private readonly path: string;

    constructor(path: string) {
        this.path = path;
    }

    undo(): Left | undefined {
        try {
            rmSync(this.path, { recursive: true, force: true });
            return undefined;
        } catch {
            return isOutOfReach(this.path) ? undefined : { path: this.path };
        }
    }
}

/** In a folder that nobody may look into, nothing was made either. */
function isOutOfReach(path: string): boolean {
    try {
        lstatSync(path);
        return false;
    } catch (error) {
        return errorCode(error) === 'EACCES';
    }
}
