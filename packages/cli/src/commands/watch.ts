import { Disk } from '../disk/disk.ts';
import { type ExitCode, isCommandError } from '../exit-codes.ts';
import { findProblems } from '../find-problems.ts';
import { findWithFixes } from '../find-with-fixes.ts';
import type { WatchFormat } from '../formats.ts';
import { countsOf } from '../report/counts.ts';
import { reportConcise } from '../report/report-concise.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { unreadNote } from '../report/unread-note.ts';
import { printable, styled, type Terminal } from '../terminal.ts';
import { FolderWatch } from '../watching/folder-watch.ts';

export interface WatchOptions {
    readonly paths: readonly string[];
    readonly format: WatchFormat | undefined;
    /** Takes for errors what only a draft may have. */
    readonly release: boolean;
}

/** Editors know by it that all problems have been told. */
const WAITING = 'Waiting for changes. Ctrl+C ends it.\n';

const TOO_MANY =
    'The system does not watch that many folders, so changes in some of them are not noticed. Name fewer folders.\n';

/** Clears the screen and what was above it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * `gradus watch`: checks, and again whenever something changes that the check looked at. It ends when it is interrupted.
 *
 * @throws CommandError where there is nothing to check to begin with
 */
export async function watch(options: WatchOptions, terminal: Terminal): Promise<ExitCode> {
    const paths = options.paths.length > 0 ? options.paths : ['.'];
    let disk = await checkOnce({ ...options, paths }, terminal);
    terminal.err(WAITING);
    return new Promise((_, fail) => {
        let isChecking = false;
        let isAskedAgain = false;
        const folders = new FolderWatch(
            () => void again(),
            () => terminal.err(TOO_MANY)
        );
        folders.follow(disk.lookedIn());
        // What was changed while the first check was being made.
        void again();

        async function again(): Promise<void> {
            if (isChecking) {
                isAskedAgain = true;
                return;
            }
            isChecking = true;
            try {
                do {
                    isAskedAgain = false;
                    await checkIfChanged();
                } while (isAskedAgain);
            } catch (error) {
                folders.close();
                fail(error);
            }
            isChecking = false;
        }

        async function checkIfChanged(): Promise<void> {
            const seen = disk.observations();
            // An editor’s own files come and go, and some things are written anew as they were.
            if (seen && new Disk().wouldAnswer(seen)) return followAgain();
            const now = new Disk();
            try {
                if (terminal.isTty) terminal.out(CLEAR);
                terminal.err('Something has changed.\n');
                disk = await checkOnce({ ...options, paths }, terminal, now);
            } catch (error) {
                if (!isCommandError(error)) throw error;
                // All files may be gone for a moment, as when another branch is checked out.
                terminal.err(`${printable(error.message)}\n`);
                disk = now;
            }
            followAgain();
            terminal.err(WAITING);
        }

        /** A folder may have taken the place of another one, also with the same in it. */
        function followAgain(): void {
            if (folders.follow(disk.lookedIn())) isAskedAgain = true;
        }
    });
}

async function checkOnce(
    { paths, format, release }: WatchOptions,
    terminal: Terminal,
    disk = new Disk()
): Promise<Disk> {
    const isPretty = (format ?? (terminal.isTty ? 'pretty' : 'concise')) === 'pretty';
    const find = isPretty ? findWithFixes : findProblems;
    const result = await find(paths, terminal.cwd, disk, { release });
    const { findings } = result;
    terminal.out(isPretty ? reportPretty(findings, terminal.color) : reportConcise(findings));
    const hue = findings.some(({ severity }) => severity === 'error') ? 'red' : 'green';
    terminal.err(`${styled(terminal.errColor, hue, countsOf(result))}\n`);
    for (const sentence of result.closed) terminal.err(`${printable(sentence)}\n`);
    const note = unreadNote(result.unreadBeside, result);
    if (note !== undefined) terminal.err(`${printable(note)}\n`);
    return disk;
}
