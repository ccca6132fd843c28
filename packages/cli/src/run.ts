import type { CachePlace } from './cache/cache-place.ts';
import { checkOptions } from './command-line/check-options.ts';
import { COMMAND_NAMES, commandCalled } from './command-line/commands.ts';
import { didYouMean } from './command-line/did-you-mean.ts';
import { chosen, expectOptionsOf, parse, usage } from './command-line/parse.ts';
import { withPlaces } from './command-line/places.ts';
import { check } from './commands/check.ts';
import { type CommandError, ExitCode, isCommandError } from './exit-codes.ts';
import {
    COVERAGE_FORMATS,
    DIFF_FORMATS,
    EXPORTS,
    type ExportFormat,
    IMPORTS,
    MERGE_FORMATS,
    RULE_FORMATS,
    SHELLS,
    STATS_FORMATS,
    WATCH_FORMATS
} from './formats.ts';
import { HELP, helpOf } from './help.ts';
import { printable, type Terminal } from './terminal.ts';

declare const GRADUS_VERSION: string;

/**
 * Runs a command line.
 *
 * @param args what follows `gradus`
 * @param cache where to keep what saves work the next time, if it may be kept
 * @returns the exit code; nothing is thrown for what a user can cause
 */
export async function run(args: readonly string[], terminal: Terminal, cache?: CachePlace): Promise<ExitCode> {
    try {
        return await dispatch(args, terminal, cache);
    } catch (error) {
        if (isCommandError(error)) {
            terminal.err(`${printable(error.message)}\n`);
            if (error.exitCode === ExitCode.Usage) terminal.err('See gradus --help.\n');
            return error.exitCode;
        }
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const lines = reason.split('\n').map(line => `> ${printable(line)}\n`);
        terminal.err(`gradus failed, which is a fault of gradus. Please report it with this text:\n${lines.join('')}`);
        return ExitCode.Failure;
    }
}

async function dispatch(args: readonly string[], terminal: Terminal, place?: CachePlace): Promise<ExitCode> {
    const { values: given, positionals } = parse(args);
    const cache = given['no-cache'] ? undefined : place;
    const [typed, ...rest] = positionals;
    if (given.version) return print(`gradus ${GRADUS_VERSION}\n`, terminal);
    if (typed === 'help') return print(helpAbout(rest[0]), terminal);
    if (given.help) return print(helpAbout(typed), terminal);
    if (typed === undefined) {
        terminal.err(HELP);
        return ExitCode.Usage;
    }
    const command = commandCalled(typed);
    if (!command) throw usage(`There is no command ${typed}.${didYouMean(typed, COMMAND_NAMES)}`);
    expectOptionsOf(command, given);
    const values = withPlaces(command, given);
    switch (command.name) {
        case 'init': {
            const [folder = '.', ...more] = rest;
            if (more.length > 0) throw usage('Name one folder for the framework, or none for this one.');
            const { init } = await import('./commands/init.ts');
            return init(
                { folder, title: values.title, code: values.code, language: values.language ?? 'en' },
                terminal
            );
        }
        case 'check':
            return check(checkOptions(rest, values), terminal, cache);
        case 'watch': {
            const format = chosen('format', WATCH_FORMATS, values.format);
            const { watch } = await import('./commands/watch.ts');
            return watch({ paths: rest, format, release: values.release ?? false }, terminal);
        }
        case 'rules': {
            if (rest.length > 0) throw usage('The rules are the same everywhere: gradus rules takes no path.');
            const format = chosen('format', RULE_FORMATS, values.format) ?? 'pretty';
            const { listRules } = await import('./commands/rules.ts');
            return listRules(format, terminal);
        }
        case 'stats': {
            const [path = '.', ...more] = rest;
            if (more.length > 0) throw usage('Name one file or folder of the framework.');
            const format = chosen('format', STATS_FORMATS, values.format) ?? 'pretty';
            const { stats } = await import('./commands/stats.ts');
            return stats(path, format, terminal);
        }
        case 'coverage': {
            const [path, ...more] = rest;
            if (path === undefined || more.length > 0) throw usage('Name one file or folder of the framework.');
            const format = chosen('format', COVERAGE_FORMATS, values.format) ?? 'pretty';
            const { coverage } = await import('./commands/coverage.ts');
            return coverage(path, format, terminal);
        }
        case 'diff': {
            const format = chosen('format', DIFF_FORMATS, prettyFor(values.format)) ?? 'pretty';
            const { diff } = await import('./commands/diff.ts');
            return diff(
                {
                    paths: rest,
                    format,
                    exitCode: values['exit-code'] ?? false,
                    allowNew: values['allow-new'] ?? false,
                    ...(values.rev !== undefined && { revisions: values.rev }),
                    ...(values.output !== undefined && { output: values.output })
                },
                terminal
            );
        }
        case 'changelog': {
            if (rest.length < 2) throw usage('Name two or more revisions of git, the earliest first.');
            const { changelog } = await import('./commands/changelog.ts');
            return changelog({ revisions: rest, path: values.path ?? '.', output: values.output }, terminal);
        }
        case 'merge-check': {
            const [first, second, third, ...more] = rest;
            if (first === undefined || second === undefined || more.length > 0) {
                throw usage('Name two revisions of git, perhaps with the one that both come from before them.');
            }
            const format = chosen('format', MERGE_FORMATS, prettyFor(values.format)) ?? 'pretty';
            const { checkMerge } = await import('./commands/merge-check.ts');
            const sides =
                third === undefined
                    ? { base: undefined, ours: first, theirs: second }
                    : { base: first, ours: second, theirs: third };
            return checkMerge({ ...sides, path: values.path ?? '.', format }, terminal);
        }
        case 'export': {
            const [format, path, ...more] = rest;
            if (!isExport(format)) throw unknownFormat(format, 'Say what to export to', EXPORTS);
            if (path === undefined || more.length > 0)
                throw usage('Name one file or folder of the framework to export.');
            const { output, report, only, bom, split, force = false } = values;
            const { exportFramework } = await import('./commands/export.ts');
            return exportFramework({ format, path, output, report, only, bom, split, force }, terminal);
        }
        case 'import': {
            const [typed, ...paths] = rest;
            const format = IMPORTS.find(each => each === typed);
            if (!format) throw unknownFormat(typed, 'Say what to import', IMPORTS);
            if (paths.length === 0) throw usage('Name the files to import.');
            const { output, report, code, title, language, mapping, sheet, delimiter, force = false } = values;
            const { into, remove: removes = false, 'dry-run': dryRun = false } = values;
            if (into !== undefined) {
                const stray = WITHOUT_INTO.find(each => values[each] !== undefined);
                if (stray !== undefined) throw usage(`The option --${stray} does not go with --into.`);
                const { importInto } = await import('./commands/import-into.ts');
                return importInto({ format, paths, into, removes, dryRun, report }, terminal);
            }
            if (removes || dryRun) throw usage(`The option --${removes ? 'remove' : 'dry-run'} goes with --into.`);
            const { importFramework } = await import('./commands/import.ts');
            return importFramework(
                { format, paths, output, report, code, title, language, mapping, sheet, delimiter, force },
                terminal
            );
        }
        case 'pack': {
            const [path = '.', ...more] = rest;
            if (more.length > 0) throw usage('Name one file or folder of the framework to pack.');
            const { output, since } = values;
            const { pack } = await import('./commands/pack.ts');
            return pack({ path, output, since, dryRun: values['dry-run'] ?? false }, terminal);
        }
        case 'format': {
            const { formatFiles } = await import('./commands/format.ts');
            return formatFiles({ paths: rest, isCheck: values.check ?? false }, terminal);
        }
        case 'completion': {
            const [typed, ...more] = rest;
            const shell = SHELLS.find(each => each === typed);
            if (!shell || more.length > 0) throw usage(`Name one shell: ${SHELLS.join(', ')}.`);
            const { completion } = await import('./commands/completion.ts');
            return completion(shell, terminal);
        }
        default:
            if (!values.stdio || rest.length > 0) throw usage('The language server is started by gradus lsp --stdio.');
            await import('./commands/lsp.ts');
            return ExitCode.Ok;
    }
}

/** What is said of a framework that is made, and not of one that is there. */
const WITHOUT_INTO = ['output', 'code', 'title', 'language', 'mapping', 'sheet', 'delimiter', 'force'] as const;

function helpAbout(name: string | undefined): string {
    const command = name === undefined ? undefined : commandCalled(name);
    return command ? helpOf(command) : HELP;
}

/** What people may call the format that is for them. */
function prettyFor(typed: string | undefined): string | undefined {
    return typed === 'text' ? 'pretty' : typed;
}

function isExport(format: string | undefined): format is ExportFormat {
    return EXPORTS.some(each => each === format);
}

function print(text: string, terminal: Terminal): ExitCode {
    terminal.out(text);
    return ExitCode.Ok;
}

function unknownFormat(typed: string | undefined, request: string, known: readonly string[]): CommandError {
    const what = typed === undefined ? request : `There is no format ${typed}. ${request}`;
    return usage(`${what}: ${known.join(', ')}.`);
}
