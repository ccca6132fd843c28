import { descriptorOf } from '../descriptor.ts';
import type { Command } from './commands.ts';
import type { OptionName } from './options.ts';
import { usage, type Values } from './parse.ts';

/** Behind these stands a file or a folder. */
const PLACES = ['output', 'report', 'into', 'mapping'] as const satisfies readonly OptionName[];

/** What these write is a folder, always. */
const FOLDERS: ReadonlySet<string> = new Set(['import', 'pack']);

/**
 * The options in which a file that is to be standard output (`-`, `/dev/stdout`) is left out, as that is where results go
 * then.
 *
 * @throws CommandError where a name is empty, or something else than a result is to go there
 */
export function withPlaces({ name }: Command, values: Values): Values {
    const empty = PLACES.find(each => values[each] === '');
    if (empty !== undefined) {
        throw usage(`The name behind --${empty} is empty. Say a file or folder there, or leave --${empty} out.`);
    }
    if (values.report === '-') throw usage('A report goes to a file. Name one behind --report.');
    const { output, ...others } = values;
    if (output === undefined || !isStandardOutput(output)) return values;
    if (FOLDERS.has(name)) throw usage(`What gradus ${name} makes is a folder. Name one behind --output.`);
    return others;
}

function isStandardOutput(output: string): boolean {
    return output === '-' || descriptorOf(output) === 1;
}
