import { parseArgs } from 'node:util';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { Command } from './commands.ts';
import { complaintOf } from './complaint.ts';
import { OPTIONS, type OptionName } from './options.ts';

/** Goes with every command. */
const EVERYWHERE: ReadonlySet<string> = new Set<OptionName>(['help', 'version', 'no-cache']);

/** The options that were given. */
export type Values = ReturnType<typeof parse>['values'];

/**
 * Takes a command line apart.
 *
 * @throws CommandError where there is an option that no command has, or one without its value
 */
export function parse(args: readonly string[]) {
    try {
        return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    } catch (error) {
        throw usage(complaintOf(error));
    }
}

/**
 * An option that a command does not know would be ignored, and its user would wait for its effect in vain.
 *
 * @throws CommandError where there is one
 */
export function expectOptionsOf({ name, options }: Command, values: Values): void {
    const known = new Set<string>(options.map(option => option.name));
    const stray = Object.keys(values).find(option => !known.has(option) && !EVERYWHERE.has(option));
    if (stray !== undefined) throw usage(`The option --${stray} does not go with gradus ${name}.`);
}

/**
 * What was asked for, of what there is; nothing where nothing was.
 *
 * @param what it is, in the middle of a sentence
 * @throws CommandError where there is no such one
 */
export function chosen<T extends string>(what: string, known: readonly T[], typed: string | undefined): T | undefined {
    if (typed === undefined) return undefined;
    const found = known.find(each => each === typed);
    if (found === undefined) throw usage(`There is no ${what} ${typed}: choose ${known.join(', ')}.`);
    return found;
}

/** A complaint about how the command was called. */
export function usage(message: string): CommandError {
    return new CommandError(ExitCode.Usage, message);
}
