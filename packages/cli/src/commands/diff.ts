import { resolve } from 'node:path';
import {
    differenceJson,
    differenceLines,
    differenceMarkdown,
    differencesOf,
    expectDrawableStreams,
    expectPrintable,
    type FrameworkDifference,
    ImpossibleExport,
    withinBounds
} from '@gradus/exchange';
import { emptyModel } from '@gradus/model';
import { existingFolder } from '../comparison/existing-folder.ts';
import { terminalStyle } from '../comparison/line-style.ts';
import { namedRevisions } from '../comparison/named-revisions.ts';
import { load, type Source, type State } from '../comparison/state.ts';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode, isCommandError } from '../exit-codes.ts';
import { shownContent } from '../exporting/shown-content.ts';
import type { DiffFormat } from '../formats.ts';
import { Git } from '../git/git.ts';
import { RevisionDisk } from '../git/revision-disk.ts';
import { revisionsOf } from '../git/revisions.ts';
import { plural } from '../plural.ts';
import { toldPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { harmlessJson, printable, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface DiffOptions {
    /** Two files or folders; with a revision one, or none for the folder where the command is. Or revisions in place of them. */
    readonly paths: readonly string[];
    /** Revisions of git, as they were typed. */
    readonly revisions?: string;
    readonly format: DiffFormat;
    /** Where to write; standard output where it is not said. */
    readonly output?: string;
    /** Ends with exit code 1 where something is different. */
    readonly exitCode: boolean;
    /** Tells a framework that the earlier revision does not have as one of which everything is new. */
    readonly allowNew: boolean;
}

/** `gradus diff`: says what is different between two states of a framework. */
export async function diff(options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
    const { cwd } = terminal;
    const target = options.output === undefined ? undefined : await targetFile(options.output, cwd, 'The difference');
    const { revisions, paths } =
        options.revisions === undefined ? (namedRevisions(options.paths, cwd) ?? options) : options;
    const sources = revisions === undefined ? folders(paths) : states(paths, revisions, cwd);
    if (options.allowNew && revisions === undefined) {
        throw new CommandError(ExitCode.Usage, 'The option --allow-new goes with --rev: name a revision of git.');
    }
    const [before, after] = await bothStates(sources, cwd, options.allowNew);
    const notes = [before, after].flatMap(({ errors }, index) =>
        errors > 0
            ? [
                  `${sources[index]?.label} has ${plural(errors, 'error')}, so parts of the difference may be missing or wrong.`
              ]
            : []
    );
    const { text, isDifferent } = await compared([before, after], async () => {
        const difference = differencesOf(before.model, after.model);
        const made =
            options.format === 'html'
                ? await pageOf(difference, before, after, sources[0], notes)
                : write(difference, options.format, terminal.color && target === undefined);
        return { text: made, isDifferent: difference.elements.length > 0 };
    });
    if (target === undefined) terminal.out(options.format === 'html' ? shownContent(text, false, terminal) : text);
    else {
        await writeAtomically(target, text, cwd);
        terminal.err(`Wrote ${printable(toldPath(target, cwd))}.\n`);
    }
    for (const note of notes) terminal.err(`${printable(note)} See gradus check.\n`);
    if (before.isUnread || after.isUnread) return ExitCode.Failure;
    if (notes.length > 0) return ExitCode.Findings;
    return options.exitCode && isDifferent ? ExitCode.Findings : ExitCode.Ok;
}

/** What is made of two states; where it cannot be made, the user is told why. */
async function compared<T>(states: readonly State[], make: () => Promise<T>): Promise<T> {
    try {
        const models = states.map(({ model }) => model);
        return await withinBounds('difference', models, make);
    } catch (error) {
        if (!(error instanceof ImpossibleExport)) throw error;
        throw new CommandError(ExitCode.Failure, `Not compared. ${error.message}`);
    }
}

async function bothStates(
    [earlier, later]: readonly [Source, Source],
    cwd: string,
    allowNew: boolean
): Promise<readonly [State, State]> {
    try {
        const before = await load(earlier, cwd);
        return [before, await load(later, cwd)];
    } catch (error) {
        if (!allowNew || !isCommandError(error) || error.exitCode !== ExitCode.NoInput) throw error;
        // Which of the two is not there is seen by the later one.
        const after = await load(later, cwd);
        return [
            { ...after, model: emptyModel(after.model.framework, after.model.files), errors: 0, isUnread: false },
            after
        ];
    }
}

function folders(paths: readonly string[]): readonly [Source, Source] {
    const [before, after, ...more] = paths;
    if (before === undefined || after === undefined || more.length > 0) {
        throw new CommandError(ExitCode.Usage, 'Name two folders to compare, or one with --rev and a revision of git.');
    }
    return [
        { path: before, disk: new Disk(), name: before, label: `The earlier state (${before})` },
        { path: after, disk: new Disk(), name: after, label: `The later state (${after})` }
    ];
}

function states(paths: readonly string[], typed: string, cwd: string): readonly [Source, Source] {
    const [path = '.', ...more] = paths;
    if (more.length > 0) throw new CommandError(ExitCode.Usage, 'With --rev, name one folder or none.');
    const { before, after } = revisionsOf(typed);
    const git = Git.around(existingFolder(resolve(cwd, path)), path, 'leave out --rev to compare two folders');
    // Both are looked up first: what is read takes longer than what is mistyped should.
    const commits = { before: git.commit(before), after: after === undefined ? undefined : git.commit(after) };
    const earlier: Source = {
        path,
        disk: new RevisionDisk(git, commits.before),
        name: before,
        label: `The earlier state (${before})`
    };
    if (commits.after === undefined)
        return [earlier, { path, disk: new Disk(), name: 'the files', label: 'The state of the files' }];
    return [
        earlier,
        { path, disk: new RevisionDisk(git, commits.after), name: after ?? 'HEAD', label: `The later state (${after})` }
    ];
}

async function pageOf(
    difference: FrameworkDifference,
    before: State,
    after: State,
    { name, path }: Source,
    notes: readonly string[]
): Promise<string> {
    expectPrintable(after.model, 'Choose another format (-f)');
    expectDrawableStreams(after.model);
    // Drawing is loaded when a page is asked for.
    const { differencePage } = await import('../comparison/difference-page.ts');
    return differencePage(difference, before, after, name ?? path, notes);
}

function write(difference: FrameworkDifference, format: Exclude<DiffFormat, 'html'>, color: boolean): string {
    if (format === 'json') return harmlessJson(differenceJson(difference));
    return format === 'markdown' ? differenceMarkdown(difference) : differenceLines(difference, terminalStyle(color));
}
