import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, rename, unlink } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { errorCode } from '../failure-reason.ts';
import { Draft } from './draft.ts';
import { folderFailure } from './folder-failure.ts';
import { hiddenName } from './hidden-name.ts';
import { isFolder } from './is-folder.ts';
import { MadeFolder } from './made-folder.ts';
import { MovedAway } from './moved-away.ts';
import { NewName } from './new-name.ts';
import { openNew } from './open-new.ts';
import { Placing } from './placing.ts';
import type { Left, Step } from './step.ts';

/** What was under way is done by then. */
const UNDER_WAY_MS = 30;

/**
 * Notes all that a command does to the disk before it is done, so that all of it can be taken back at any moment: where
 * one thing fails, and where somebody ends the command. Taking it back waits for nothing but the disk, as no more can be
 * done once a signal has come.
 */
export class Journal {
    private steps: Step[] = [];

    /**
     * Makes a folder, and those that it is in, where they are not there.
     *
     * @throws Error that says which one could not be made
     */
    async makeFolder(path: string): Promise<void> {
        for (const folder of await missingFolders(path)) {
            this.steps.push(new MadeFolder(folder));
            try {
                await mkdir(folder);
            } catch (error) {
                this.steps.pop();
                // Somebody else has made it in this moment.
                if (errorCode(error) !== 'EEXIST' || !(await isFolder(folder))) throw folderFailure(folder, error);
            }
        }
    }

    /** The name for a new file or folder that is to stand beside another one until it is whole. */
    draftBeside(target: string): string {
        const draft = hiddenBeside(target);
        this.noteMade(draft);
        return draft;
    }

    /** Notes a new file or folder that goes again where all is taken back. */
    noteMade(path: string): void {
        this.steps.push(new Draft(path));
    }

    /** Puts a draft in its place. An old file there is kept until everything is done; an old folder is to be moved away first. */
    async place(draft: string, target: string): Promise<void> {
        const kept = (await isThere(target)) ? hiddenBeside(target) : undefined;
        this.steps.push(new Placing(draft, target, kept));
        if (kept !== undefined) await keep(target, kept);
        await rename(draft, target);
    }

    /**
     * Gives a draft of a file a name that nothing has; not even what somebody put there in this moment is written over.
     *
     * @throws Error of the system where something has the name
     */
    async placeNew(draft: string, target: string): Promise<void> {
        this.steps.push(new NewName(target, await lstat(draft, { bigint: true })));
        try {
            await link(draft, target);
        } catch (error) {
            if (errorCode(error) === 'EEXIST') throw error;
            // The disk knows no second names: an empty file keeps the name until the draft takes it.
            await (await openNew(target)).close();
            this.noteMade(target);
            await rename(draft, target);
            return;
        }
        await unlink(draft);
    }

    /** Takes a file or folder out of the way. */
    async moveAway(path: string): Promise<void> {
        const kept = hiddenBeside(path);
        this.steps.push(new MovedAway(path, kept));
        await rename(path, kept);
    }

    /**
     * Everything is done: nothing is taken back from now on, and what was there before goes.
     *
     * @returns what could not be removed
     */
    finish(): readonly Left[] {
        this.steps = this.steps.flatMap(({ rest }) => (rest === undefined ? [] : [new Draft(rest)]));
        return this.undo();
    }

    /**
     * Takes everything back, the last thing first.
     *
     * @returns what could not be taken back
     */
    undo(): readonly Left[] {
        return this.undoOnce().length > 0 ? this.undoAgain() : [];
    }

    /** The same where the system may be about to do what it was told to just before. */
    undoAtOnce(): readonly Left[] {
        this.undoOnce();
        return this.undoAgain();
    }

    private undoAgain(): readonly Left[] {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, UNDER_WAY_MS);
        return this.undoOnce();
    }

    private undoOnce(): readonly Left[] {
        return this.steps.toReversed().flatMap(step => step.undo() ?? []);
    }
}

/** Gives an old file a second name; where the disk knows no second names, it is copied. */
async function keep(target: string, kept: string): Promise<void> {
    try {
        await link(target, kept);
    } catch {
        await copyFile(target, kept, constants.COPYFILE_EXCL);
    }
}

function hiddenBeside(path: string): string {
    return join(dirname(path), hiddenName());
}

/** What is not there of a folder and those that it is in, the outermost first. */
async function missingFolders(path: string): Promise<string[]> {
    const missing: string[] = [];
    for (let folder = path; folder !== parse(folder).root && !(await isFolder(folder)); folder = dirname(folder)) {
        missing.unshift(folder);
    }
    return missing;
}

async function isThere(path: string): Promise<boolean> {
    return (await lstat(path).catch(() => undefined)) !== undefined;
}
