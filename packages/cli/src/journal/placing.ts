import { existsSync, renameSync } from 'node:fs';
import { errorCode } from '../failure-reason.ts';
import { Draft } from './draft.ts';
import type { Left, Step } from './step.ts';

/** A draft that takes the name it is meant for, perhaps from an old file, which is kept under a second name. */
export class Placing implements Step {
    readonly rest: string | undefined;
    private readonly draft: string;
    private readonly target: string;
    private wasPlaced: boolean | undefined;

    /** @param kept the second name of the old file; nothing where there was none */
    constructor(draft: string, target: string, kept: string | undefined) {
        this.draft = draft;
        this.target = target;
        this.rest = kept;
    }

    undo(): Left | undefined {
        this.wasPlaced ??= this.findOut();
        if (this.wasPlaced) return this.putBack();
        // As long as the draft could still take the name, the old file has to have its second one.
        return this.wasPlaced === undefined ? this.stillThere() : this.removeHelp();
    }

    /**
     * Whether the draft has taken the name. If not, it is put under yet another one, so that the system, which may be about to
     * give it the name at this moment, does not find it.
     */
    private findOut(): boolean | undefined {
        try {
            renameSync(this.draft, this.aside);
            return false;
        } catch (error) {
            // A disk that takes nothing says so before it looks for the draft.
            return errorCode(error) === 'ENOENT' || !existsSync(this.draft) ? true : undefined;
        }
    }

    private putBack(): Left | undefined {
        const kept = this.rest;
        try {
            // The draft goes afterwards, as it would have if it had never had the name.
            if (kept === undefined) renameSync(this.target, this.draft);
            else renameSync(kept, this.target);
        } catch (error) {
            if (errorCode(error) !== 'ENOENT') return this.left(kept);
        }
        this.wasPlaced = false;
        return this.removeHelp();
    }

    private left(kept: string | undefined): Left {
        return kept === undefined ? { path: this.target } : { path: kept, belongsAt: this.target };
    }

    private stillThere(): Left | undefined {
        return this.rest !== undefined && existsSync(this.rest) ? { path: this.rest } : undefined;
    }

    /** The target is as it was: what was to help goes. */
    private removeHelp(): Left | undefined {
        for (const path of [this.aside, ...(this.rest === undefined ? [] : [this.rest])]) {
            const left = new Draft(path).undo();
            if (left) return left;
        }
        return undefined;
    }

    private get aside(): string {
        return `${this.draft}.tmp`;
    }
}
