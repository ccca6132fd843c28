import type { ImportOptions } from '@gradus/exchange/importers';
import { CommandError, ExitCode } from '../exit-codes.ts';

/** What can stand between the cells of CSV, by the sign, and by words for those that a shell has a meaning for. */
const DELIMITERS: ReadonlyMap<string, NonNullable<ImportOptions['delimiter']>> = new Map([
    [',', ','],
    [';', ';'],
    ['|', '|'],
    ['\t', '\t'],
    ['comma', ','],
    ['semicolon', ';'],
    ['pipe', '|'],
    ['tab', '\t']
]);

/**
 * What stands between cells, as it was typed.
 *
 * @throws CommandError where that is nothing that can
 */
export function delimiterCalled(typed: string): NonNullable<ImportOptions['delimiter']> {
    const delimiter = DELIMITERS.get(typed.toLowerCase()) ?? (typed === '\\t' ? '\t' : undefined);
    if (delimiter !== undefined) return delimiter;
    throw new CommandError(
        ExitCode.Usage,
        `--delimiter takes comma, semicolon, tab or pipe, or the sign itself; not ${typed}.`
    );
}
