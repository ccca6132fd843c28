import { sep } from 'node:path';
import { createGradusCheckingServices } from '@gradus/language/checking';
import { comparePaths } from '@gradus/language/text';
import type { WorkspaceManager } from 'langium';
import { Disk } from '../disk/disk.ts';
import { DiskFiles } from '../disk/disk-files.ts';
import { existingPath } from '../existing-path.ts';
import { CommandError, ExitCode, isCommandError } from '../exit-codes.ts';
import { expectWritable } from '../formatting/expect-writable.ts';
import { formatSource } from '../formatting/format-source.ts';
import { readSource } from '../formatting/source.ts';
import { type Sources, sourcesUnder } from '../formatting/sources-under.ts';
import { plural } from '../plural.ts';
import { tellLeftovers } from '../report/leftover-note.ts';
import { shownPath, typedPath } from '../report/shown-path.ts';
import { printable, styled, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface FormatOptions {
    readonly paths: readonly string[];
    /** Writes nothing, and fails where something would be written. */
    readonly isCheck: boolean;
}

/** What became of a file. */
type Outcome = 'changed' | 'unchanged' | 'left-alone' | 'failed';

/** `gradus format`: tidies up the spaces in files. Reads each file by itself, whatever framework it belongs to. */
export async function formatFiles({ paths, isCheck }: FormatOptions, terminal: Terminal): Promise<ExitCode> {
    const disk = new Disk();
    const asked = paths.length > 0 ? paths : ['.'];
    try {
        return await formatOn(disk, { paths: asked, isCheck }, terminal);
    } finally {
        // Where nothing was found to format, that may be why.
        tellLeftovers(disk.leftovers, asked, terminal);
    }
}

async function formatOn(disk: Disk, { paths, isCheck }: FormatOptions, terminal: Terminal): Promise<ExitCode> {
    const { shared } = createGradusCheckingServices({ fileSystemProvider: () => new DiskFiles(disk) });
    // It is told below, in words that are not only for programmers.
    shared.gradus.UnreadableFiles.noteFault = () => {};
    const { files, failures } = sources(paths, terminal.cwd, disk, shared.workspace.WorkspaceManager);
    for (const { message } of failures) terminal.err(`${printable(message)}\n`);
    const outcomes: Outcome[] = [];
    for (const file of files) outcomes.push(await formatFile(file));
    const counts = countsOf(outcomes);
    const code = exitCode(counts, failures.length > 0, isCheck);
    terminal.err(
        `${styled(terminal.errColor, code === ExitCode.Ok ? 'green' : 'red', summary(files.length, counts, isCheck))}\n`
    );
    return code;

    async function formatFile(file: string): Promise<Outcome> {
        const shown = printable(shownPath(file, terminal.cwd));
        try {
            const source = readSource(file, disk, terminal.cwd);
            const result = await formatSource(file, source, shared, terminal.cwd);
            if ('errorLine' in result) {
                const place = result.errorLine === undefined ? 'at its end' : `in line ${result.errorLine}`;
                terminal.err(`${shown} was left alone: it has a syntax error ${place}. See gradus check.\n`);
                return 'left-alone';
            }
            if (!result.isChanged) return 'unchanged';
            if (!isCheck) {
                await expectWritable(file, terminal.cwd);
                const known = source.mark + source.text;
                await writeAtomically(file, result.content, terminal.cwd, { known });
            }
            terminal.out(`${shown}\n`);
            return 'changed';
        } catch (error) {
            // The other files can be formatted all the same.
            if (!isCommandError(error)) throw error;
            terminal.err(`${printable(error.message)}\n`);
            return 'failed';
        }
    }
}

/**
 * The files that were asked for, each once.
 *
 * @throws CommandError where a path does not exist, belongs to somebody else or holds no Gradus file
 */
function sources(paths: readonly string[], cwd: string, disk: Disk, workspace: WorkspaceManager): Sources {
    const found = paths.map(typed => {
        const path = existingPath(typed, cwd, disk);
        if (path.split(sep).includes('node_modules')) {
            const rule = 'What is installed in node_modules belongs to others and is not formatted';
            throw new CommandError(ExitCode.NoInput, `${rule}, so nothing was done with ${typed}.`);
        }
        const each = sourcesUnder(path, cwd, disk, workspace);
        if (each.files.length + each.failures.length === 0) {
            throw new CommandError(ExitCode.NoInput, `There is no .gradus file in ${typedPath(typed)}.`);
        }
        return each;
    });
    const files = new Set(found.flatMap(each => each.files));
    return {
        files: [...files].sort((a, b) => comparePaths(slashed(a), slashed(b))),
        failures: found.flatMap(each => each.failures)
    };
}

function slashed(path: string): string {
    return path.replaceAll(sep, '/');
}

type Counts = Readonly<Record<Outcome, number>>;

function countsOf(outcomes: readonly Outcome[]): Counts {
    const count = (outcome: Outcome) => outcomes.filter(each => each === outcome).length;
    return {
        changed: count('changed'),
        unchanged: count('unchanged'),
        'left-alone': count('left-alone'),
        failed: count('failed')
    };
}

function exitCode(counts: Counts, isIncomplete: boolean, isCheck: boolean): ExitCode {
    if (isIncomplete || counts.failed > 0) return ExitCode.Failure;
    return counts['left-alone'] > 0 || (isCheck && counts.changed > 0) ? ExitCode.Findings : ExitCode.Ok;
}

function summary(files: number, counts: Counts, isCheck: boolean): string {
    const parts = [`${counts.changed} ${isCheck ? 'to format' : 'formatted'}`, `${counts.unchanged} unchanged`];
    if (counts['left-alone'] > 0) parts.push(`${counts['left-alone']} left alone`);
    if (counts.failed > 0) parts.push(`${counts.failed} failed`);
    return `${plural(files, 'file')}: ${parts.join(', ')}.`;
}
