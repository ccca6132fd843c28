import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { NoteKeeper } from '@gradus/language/lsp';
import type { URI } from 'langium';

const AT_WORK = 'at-work';
const ENDED_AT = 'ended-at';
/** So many ends are remembered. */
const MOST = 40;
const MARK = /^[\da-f]{64}$/;
const NONE = ' '.repeat(64);

/**
 * Keeps notes in two files: a mark of the text that is worked at, and marks of those at which servers ended. What has been
 * written is there when the process is not, whatever ended it. The marks are digests: no text and no name of a file is kept.
 *
 * Somebody may have ended a server while it worked at a text that has nothing to do with it. So a text at which one ended
 * once is tried by itself first; where that goes well, it is read as any other, until it happens again.
 */
export class CrashNotesFile implements NoteKeeper {
    private readonly folder: string;
    private readonly isHarmless: (text: string) => boolean;
    private readonly file: number;
    private readonly endedAt: string[];
    private readonly tried = new Map<string, boolean>();
    private noted = NONE;
    private last: { readonly uri: string; readonly text: string; readonly mark: string } | undefined;

    /**
     * @param isHarmless tries a text by itself
     * @throws Error of the file system where the folder takes no notes
     */
    constructor(folder: string, isHarmless: (text: string) => boolean) {
        this.folder = folder;
        this.isHarmless = isHarmless;
        mkdirSync(folder, { recursive: true });
        const ended = marksIn(path.join(folder, AT_WORK));
        this.endedAt = [...marksIn(path.join(folder, ENDED_AT)), ...ended].slice(-MOST);
        if (ended.length > 0) this.keepEnds();
        this.file = openSync(path.join(folder, AT_WORK), 'w');
    }

    note(uri: URI | undefined, text: string): void {
        const mark = uri === undefined ? NONE : this.markOf(uri, text);
        if (mark === this.noted) return;
        this.noted = mark;
        try {
            writeSync(this.file, mark, 0);
        } catch {
            // A full disk is no reason to stop.
        }
    }

    hasEndedAt(uri: URI, text: string): boolean {
        if (this.endedAt.length === 0) return false;
        const mark = this.markOf(uri, text);
        const times = this.endedAt.filter(each => each === mark).length;
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

    /** All went well: the next server need not know of anything. */
    forget(): void {
        closeSync(this.file);
        for (const name of [AT_WORK, ENDED_AT]) rmSync(path.join(this.folder, name), { force: true });
    }

    private markOf(uri: URI, text: string): string {
        const key = uri.toString();
        // One text is read, followed and checked, one after the other.
        if (this.last?.uri !== key || this.last.text !== text) {
            this.last = { uri: key, text, mark: hash('sha256', `${key}\n${text}`) };
        }
        return this.last.mark;
    }

    private keepEnds(): void {
        const file = path.join(this.folder, ENDED_AT);
        writeFileSync(`${file}.new`, this.endedAt.join('\n'));
        renameSync(`${file}.new`, file);
    }
}

function marksIn(file: string): string[] {
    try {
        const lines = readFileSync(file, 'utf8').split('\n');
        return lines.filter(line => MARK.test(line));
    } catch {
        return [];
    }
}
