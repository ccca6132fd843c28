import { ClosedViewers } from './closed-viewers.ts';

/** Who looks at the preview of which framework, by the framework's folder. */
export class PreviewViewers {
    private readonly folders = new Map<string, string>();
    /** What was asked before somebody stopped looking may be answered after that. */
    private readonly closed = new ClosedViewers();

    /** The folders that somebody looks at, each once. */
    get watched(): ReadonlySet<string> {
        return new Set(this.folders.values());
    }

    /**
     * Notes what somebody looks at now.
     *
     * @returns the folder that nobody looks at any more, if there is one
     */
    look(viewer: string, folder: string): string | undefined {
        if (this.closed.has(viewer)) return this.left(folder);
        const before = this.folders.get(viewer);
        this.folders.set(viewer, folder);
        return before === undefined || before === folder ? undefined : this.left(before);
    }

    /**
     * Notes that somebody does not look any more, and never will again.
     *
     * @returns the folder that nobody looks at any more, if there is one
     */
    close(viewer: string): string | undefined {
        this.closed.add(viewer);
        const folder = this.folders.get(viewer);
        this.folders.delete(viewer);
        return folder === undefined ? undefined : this.left(folder);
    }

    private left(folder: string): string | undefined {
        return this.watched.has(folder) ? undefined : folder;
    }
}
