import { type FSWatcher, statSync, watch } from 'node:fs';
import { errorCode } from '../failure-reason.ts';

/** Editors write a file in several steps, and tools many files at once. */
const PAUSE = 100;

/** What systems say that watch no more. */
const LIMITS = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

interface Watched {
    readonly watcher: FSWatcher;
    /** Tells the folder from another one that takes its place: of that one, the watcher would hear nothing. */
    readonly mark: string;
}

/**
 * Waits until something happens in folders, each without those below it. A file that is written anew, or in the place
 * of which another one is put, is something that happens in its folder.
 */
export class FolderWatch {
    private readonly watchers = new Map<string, Watched>();
    private timer: NodeJS.Timeout | undefined;
    private readonly onChange: () => void;
    private readonly onLimit: () => void;
    private isAtLimit = false;

    /**
     * @param onChange is called once all is quiet again
     * @param onLimit is called once if the system does not watch as many folders as there are
     */
    constructor(onChange: () => void, onLimit: () => void) {
        this.onChange = onChange;
        this.onLimit = onLimit;
    }

    /**
     * From now on watches these folders and no others.
     *
     * @returns whether one is among them that was not watched until now, so that what has just happened in it was not heard of
     */
    follow(folders: ReadonlySet<string>): boolean {
        for (const [folder, { watcher, mark }] of this.watchers) {
            if (folders.has(folder) && markOf(folder) === mark) continue;
            watcher.close();
            this.watchers.delete(folder);
        }
        const before = this.watchers.size;
        for (const folder of folders) {
            if (!this.watchers.has(folder)) this.add(folder);
        }
        return this.watchers.size > before;
    }

    close(): void {
        clearTimeout(this.timer);
        this.follow(new Set());
    }

    private add(folder: string): void {
        try {
            const mark = markOf(folder);
            const watcher = watch(folder, () => this.somethingHappened());
            watcher.on('error', () => this.lost(folder));
            this.watchers.set(folder, { watcher, mark });
        } catch (error) {
            // If it is gone, or nobody may look into it, nothing is read there either.
            if (!LIMITS.has(errorCode(error) ?? '') || this.isAtLimit) return;
            this.isAtLimit = true;
            this.onLimit();
        }
    }

    /** A folder that was deleted can be watched again once it is there again. */
    private lost(folder: string): void {
        this.watchers.get(folder)?.watcher.close();
        this.watchers.delete(folder);
        this.somethingHappened();
    }

    private somethingHappened(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(this.onChange, PAUSE);
    }
}

/** A number that was free again may have been given to another folder, which was made later then. */
function markOf(folder: string): string {
    const kind = statSync(folder, { bigint: true, throwIfNoEntry: false });
    return kind === undefined ? '' : [kind.dev, kind.ino, kind.birthtimeNs].join();
}
