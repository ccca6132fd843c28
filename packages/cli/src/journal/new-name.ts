import { type BigIntStats, lstatSync, unlinkSync } from 'node:fs';
import { isSameFile } from '../is-same-file.ts';
import type { Left, Step } from './step.ts';

/** A draft that takes a name which nothing has; what somebody else puts there in the same moment is theirs and stays. */
export class NewName implements Step {
    readonly rest = undefined;
    private readonly target: string;
    private readonly draft: BigIntStats;

    /** @param draft by which the file is known again under its new name */
    constructor(target: string, draft: BigIntStats) {
        this.target = target;
        this.draft = draft;
    }

    undo(): Left | undefined {
        try {
            const there = lstatSync(this.target, { bigint: true, throwIfNoEntry: false });
            if (there === undefined || !isSameFile(there, this.draft)) return undefined;
            unlinkSync(this.target);
            return undefined;
        } catch {
            return { path: this.target };
        }
    }
}
