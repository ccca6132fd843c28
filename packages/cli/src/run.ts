import { parseArgs } from 'node:util';
import type { CachePlace } from './cache/cache-place.ts';
import { check } from './commands/check.ts';
import { CommandError, ExitCode, isCommandError } from './exit-codes.ts';
import { COVERAGE_FORMATS, DIFF_FORMATS, EXPORTS, type ExportFormat, FORMATS, RULE_FORMATS } from './formats.ts';
import { HELP } from './help.ts';
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
    const {
        values: { 'no-cache': isCacheOff, ...values },
        positionals
    } = parse(args);
    const cache = isCacheOff ? undefined : place;
    const [command, ...rest] = positionals;
    if (values.help || command === 'help') return print(HELP, terminal);
    if (values.version) return print(`gradus ${GRADUS_VERSION}\n`, terminal);
    switch (command) {
        case undefined:
            terminal.err(HELP);
            return ExitCode.Usage;
        case 'check':
            onlyFor(command, ['format', 'release', 'show-accepted'], values);
            return check(
                {
                    paths: rest,
                    format: chosen(FORMATS, values.format),
                    release: values.release ?? false,
                    showAccepted: values['show-accepted'] ?? false
                },
                terminal,
                cache
            );
        case 'rules': {
            onlyFor(command, ['format'], values);
            if (rest.length > 0) throw usage('The rules are the same everywhere: gradus rules takes no path.');
            const format = chosen(RULE_FORMATS, values.format) ?? 'pretty';
            const { listRules } = await import('./commands/rules.ts');
            return listRules(format, terminal);
        }
        case 'coverage': {
            onlyFor(command, ['format'], values);
            const [path, ...more] = rest;
            if (path === undefined || more.length > 0) throw usage('Name one file or folder of the framework.');
            const format = chosen(COVERAGE_FORMATS, values.format) ?? 'pretty';
            const { coverage } = await import('./commands/coverage.ts');
            return coverage(path, format, terminal);
        }
        case 'diff': {
            onlyFor(command, ['format', 'output', 'rev', 'exit-code'], values);
            const format = chosen(DIFF_FORMATS, values.format) ?? 'text';
            const { diff } = await import('./commands/diff.ts');
            return diff(
                {
                    paths: rest,
                    format,
                    exitCode: values['exit-code'] ?? false,
                    ...(values.rev !== undefined && { revisions: values.rev }),
                    ...(values.output !== undefined && { output: values.output })
                },
                terminal
            );
        }
        case 'export': {
            onlyFor(command, ['output', 'force'], values);
            const [format, path, ...more] = rest;
            if (!isExport(format)) throw usage(`Say what to export: ${EXPORTS.join(' or ')}.`);
            if (path === undefined || more.length > 0)
                throw usage('Name one file or folder of the framework to export.');
            const output = values.output === undefined ? {} : { output: values.output };
            const { exportFramework } = await import('./commands/export.ts');
            return exportFramework({ format, path, force: values.force ?? false, ...output }, terminal);
        }
        case 'format': {
            onlyFor(command, ['check'], values);
            const { formatFiles } = await import('./commands/format.ts');
            return formatFiles({ paths: rest, isCheck: values.check ?? false }, terminal);
        }
        case 'lsp':
            onlyFor(command, ['stdio', 'clientProcessId'], values);
            if (!values.stdio || rest.length > 0) throw usage('The language server is started by gradus lsp --stdio.');
            await import('./commands/lsp.ts');
            return ExitCode.Ok;
        default:
            throw usage(`There is no command ${command}.`);
    }
}

function parse(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                help: { type: 'boolean', short: 'h' },
                version: { type: 'boolean', short: 'V' },
                format: { type: 'string', short: 'f' },
                release: { type: 'boolean' },
                'show-accepted': { type: 'boolean' },
                output: { type: 'string', short: 'o' },
                force: { type: 'boolean' },
                check: { type: 'boolean' },
                rev: { type: 'string' },
                'exit-code': { type: 'boolean' },
                stdio: { type: 'boolean' },
                'no-cache': { type: 'boolean' },
                // Some clients say who they are; the language server ends when they do.
                clientProcessId: { type: 'string' }
            }
        });
    } catch (error) {
        // Only the first sentence is about what was typed.
        const [what = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s/);
        throw usage(what.endsWith('.') ? what : `${what}.`);
    }
}

/** An option that a command does not know would be ignored, and its user would wait for its effect in vain. */
function onlyFor(command: string, known: readonly string[], values: object): void {
    const stray = Object.keys(values).find(option => !known.includes(option));
    if (stray !== undefined) throw usage(`The option --${stray} does not go with gradus ${command}.`);
}

/** The format that was asked for; nothing where none was. */
function chosen<T extends string>(formats: readonly T[], format: string | undefined): T | undefined {
    if (format === undefined) return undefined;
    const known = formats.find(each => each === format);
    if (known === undefined) throw usage(`There is no format ${format}: choose ${formats.join(', ')}.`);
    return known;
}

function isExport(format: string | undefined): format is ExportFormat {
    return EXPORTS.some(each => each === format);
}

function usage(message: string): CommandError {
    return new CommandError(ExitCode.Usage, message);
}

function print(text: string, terminal: Terminal): ExitCode {
    terminal.out(text);
    return ExitCode.Ok;
}
