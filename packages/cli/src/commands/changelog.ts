import { type ChangelogEntry, changelogMarkdown, differencesOf } from '@gradus/exchange';
import { RevisionStates } from '../comparison/revision-states.ts';
import type { State } from '../comparison/state.ts';
import type { ExitCode } from '../exit-codes.ts';
import { toldPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable, printableLines, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface ChangelogOptions {
    /** Revisions of git from the earliest to the latest, as they were typed. */
    readonly revisions: readonly string[];
    readonly path: string;
    /** Where to write; standard output where it is not said. */
    readonly output: string | undefined;
}

/** `gradus changelog`: says what came with each of several revisions. */
export async function changelog({ revisions, path, output }: ChangelogOptions, terminal: Terminal): Promise<ExitCode> {
    const { cwd } = terminal;
    const target = output === undefined ? undefined : await targetFile(output, cwd, 'The changes');
    const states = new RevisionStates(path, terminal);
    const entries: ChangelogEntry[] = [];
    let before: State | undefined;
    for (const revision of states.revisions(revisions)) {
        const after = await states.read(revision);
        if (before) {
            entries.push({ name: revision.typed, difference: differencesOf(before.model, after.model) });
        }
        before = after;
    }
    const text = changelogMarkdown(entries);
    if (target === undefined) terminal.out(printableLines(text));
    else {
        await writeAtomically(target, text, cwd);
        terminal.err(`Wrote ${printable(toldPath(target, cwd))}.\n`);
    }
    return states.exitCode;
}
