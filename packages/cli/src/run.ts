import { parseArgs } from 'node:util';
import { check, FORMATS, type Format } from './commands/check.ts';
import { EXPORTS, type ExportFormat, exportFramework } from './commands/export.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { HELP } from './help.ts';
import type { Terminal } from './terminal.ts';

declare const GRADUS_VERSION: string;

/**
 * Runs a command line.
 *
 * @param args what follows `gradus`
 * @returns the exit code; nothing is thrown for what a user can cause
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    try {
        return await dispatch(args, terminal);
    } catch (error) {
        if (error instanceof CommandError) {
            terminal.err(`${error.message}\n`);
            return error.exitCode;
        }
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        terminal.err(`gradus failed, which is a fault of gradus. Please report it with this text:\n${reason}\n`);
        return ExitCode.Failure;
    }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    const { values, positionals } = parse(args);
    const [command, ...rest] = positionals;
    if (values.help || command === 'help') return print(HELP, terminal);
    if (values.version) return print(`gradus ${GRADUS_VERSION}\n`, terminal);
    switch (command) {
        case undefined:
            terminal.err(HELP);
            return ExitCode.Usage;
        case 'check':
            return check(rest, chosenFormat(values.format), terminal);
        case 'export': {
            const [format, path, ...more] = rest;
            if (!isExport(format)) throw usage(`Say what to export: ${EXPORTS.join(' or ')}.`);
            if (path === undefined || more.length > 0)
                throw usage('Name one file or folder of the framework to export.');
            const output = values.output === undefined ? {} : { output: values.output };
            return exportFramework({ format, path, force: values.force ?? false, ...output }, terminal);
        }
        case 'lsp':
            // Loaded only here: no other command needs the language server.
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
                output: { type: 'string', short: 'o' },
                force: { type: 'boolean' },
                stdio: { type: 'boolean' }
            }
        });
    } catch (error) {
        throw usage(error instanceof Error ? error.message : String(error));
    }
}

function chosenFormat(format: string | undefined): Format | undefined {
    if (format === undefined) return undefined;
    const known = FORMATS.find(each => each === format);
    if (!known) throw usage(`There is no format ${format}: choose ${FORMATS.join(', ')}.`);
    return known;
}

function isExport(format: string | undefined): format is ExportFormat {
    return EXPORTS.some(each => each === format);
}

function usage(message: string): CommandError {
    return new CommandError(ExitCode.Usage, `${message}\nSee gradus --help.`);
}

function print(text: string, terminal: Terminal): ExitCode {
    terminal.out(text);
    return ExitCode.Ok;
}
