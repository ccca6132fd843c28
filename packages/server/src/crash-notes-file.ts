import { hash } from 'node:crypto';
import {
    closeSync,
    fstatSync,
    openSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
    writeSync
} from 'node:fs';
import path from 'node:path';
import type { NoteKeeper } from '@gradus/language/lsp';
import type { URI } from 'langium';
import { makePrivateFolder } from './make-private-folder.ts';

/** So many ends are remembered. */
const MOST = 40;
const MARK = /^[\da-f]{64}$/;
const NONE = ' '.repeat(64);
/** So long a note stays after the work: what is asked of the same text meanwhile needs none of its own. */
const LINGER_MS = 50;
/** The notes of a process, by its id. */
const NOTES = /^(\d+)\.notes$/;

/**
 * Keeps notes in a file of this process: first a mark of the text that is worked at, then marks of those at which servers
 * ended. What has been written is there when the process is not, whatever ended it. The marks are digests: no text and no
 * name of a file is kept.
 *
 * A server may still be ending while the next one starts, so each has a file of its own: only those of processes that are
 * gone are taken over, and only its own is removed by one that ends in good order.
 *
 * Somebody may have ended a server while it worked at a text that has nothing to do with it. So a text at which one ended
 * once is tried by itself first; where that goes well, it is read as any other, until it happens again.
 *
 * An error that nobody catches may come a moment after the text that has caused it, when another one is worked at: then all
 * that was worked at in that moment is noted, and each of them tried.
 *
 * A note is a write of 64 bytes to a file that is open. It is written when another text is worked at, and taken back when
 * nothing has been done for a moment: all that an editor asks after a key is about the text that the key has made, and
 * costs no further one.
 */
export class CrashNotesFile implements NoteKeeper {
    private readonly isHarmless: (text: string) => boolean;
    private readonly path: string;
    private readonly file: number;
    private readonly endedAt: string[];
    private readonly tried = new Map<string, boolean>();
    private written = NONE;
    /** What was worked at since others last had a turn. */
    private readonly recent = new Set<string>();
    private noted = NONE;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private last: { readonly key: string; readonly text: string; readonly mark: string } | undefined;

    /**
     * @param isHarmless tries a text by itself
     * @param id of this process
     * @throws Error of the file system where the folder takes no notes
     */
    constructor(folder: string, isHarmless: (text: string) => boolean, id: number = process.pid) {
        this.isHarmless = isHarmless;
        makePrivateFolder(folder);
        const left = notesLeft(folder, id);
        this.endedAt = left.flatMap(marksIn).slice(-MOST);
        this.path = path.join(folder, `${id}.notes`);
        // Whole or not at all: what is taken over is nowhere else afterwards.
        writeFileSync(`${this.path}.new`, [NONE, ...this.endedAt].join('\n'));
        renameSync(`${this.path}.new`, this.path);
        for (const each of left) if (each !== this.path) rmSync(each, { force: true });
        this.file = openSync(this.path, 'r+');
    }

    note(uri: URI | undefined, text: string): void {
        if (uri !== undefined) {
            this.noted = this.markOf(uri, text);
            this.remember(this.noted);
            this.write();
            return;
        }
        this.noted = NONE;
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            this.last = undefined;
            this.write();
        }, LINGER_MS).unref();
    }

    hasEndedAt(uri: URI, text: string): boolean {
        if (this.endedAt.length === 0) return false;
        const mark = this.markOf(uri, text);
        const times = this.endsAt(uri, text);
        if (times !== 1) return times > 1;
        let isWell = this.tried.get(mark);
        if (isWell === undefined) {
            // Should that end this process as well, the next one knows.
            this.note(uri, text);
            isWell = this.isHarmless(text);
            this.tried.set(mark, isWell);
            this.note(undefined, '');
        }
        return !isWell;
    }

    endsAt(uri: URI, text: string): number {
        if (this.endedAt.length === 0) return 0;
        const mark = this.markOf(uri, text);
        return this.endedAt.filter(each => each === mark).length;
    }

    digestOf(text: string): string {
        return hash('sha256', text);
    }

    /** The process is about to end by an error that nobody has caught: whatever was just worked at may have caused it. */
    suspectRecent(): void {
        const suspects = [...this.recent].filter(mark => mark !== this.written);
        if (suspects.length === 0) return;
        try {
            const { size } = fstatSync(this.file);
            writeSync(this.file, suspects.map(mark => `\n${mark}`).join(''), size);
        } catch {
            // A full disk is no reason to say anything else than what is said of the error.
        }
    }

    private remember(mark: string): void {
        if (this.recent.size === 0) setImmediate(() => this.recent.clear()).unref();
        this.recent.add(mark);
    }

    /** All went well: the next server need not know of anything. */
    forget(): void {
        clearTimeout(this.timer);
        closeSync(this.file);
        rmSync(this.path, { force: true });
    }

    private write(): void {
        if (this.noted === this.written) return;
        try {
            writeSync(this.file, this.noted, 0);
            this.written = this.noted;
        } catch {
            // A full disk is no reason to stop.
        }
    }

    private markOf(uri: URI, text: string): string {
        // Not encoded: half a sign, which somebody may have in a name, cannot be.
        const key = uri.toString(true);
        // One text is read, followed and checked, one after the other.
        if (this.last?.key !== key || this.last.text !== text) {
            this.last = { key, text, mark: hash('sha256', `${key}\n${text}`) };
        }
        return this.last.mark;
    }
}

/** The notes of processes that are gone. */
function notesLeft(folder: string, id: number): string[] {
    return readdirSync(folder)
        .filter(name => {
            const of = Number(NOTES.exec(name)?.[1] ?? Number.NaN);
            // One that had the same id as this one is gone.
            return of === id || (!Number.isNaN(of) && !isAlive(of));
        })
        .map(name => path.join(folder, name));
}

function isAlive(id: number): boolean {
    try {
        process.kill(id, 0);
        return true;
    } catch (error) {
        // Somebody else’s process is there as well.
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}

function marksIn(file: string): string[] {
    try {
        const lines = readFileSync(file, 'utf8').split('\n');
        // First the one at which it ended, which is the last.
        return [...lines.slice(1), ...lines.slice(0, 1)].filter(line => MARK.test(line));
    } catch {
        return [];
    }
}
