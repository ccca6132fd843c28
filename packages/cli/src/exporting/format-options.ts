import type { Exporter, ExportOptions } from '@gradus/exchange/exporters';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { isObeyed } from './shown-content.ts';

/** What was said of an export on the command line, as it was typed. */
export interface TypedOptions {
    readonly only?: string | undefined;
    readonly bom?: boolean | undefined;
    readonly split?: string | undefined;
}

/**
 * What was asked of an exporter.
 *
 * @throws CommandError where it knows no such thing
 */
export function formatOptions(exporter: Exporter, { only, bom, split }: TypedOptions): ExportOptions {
    const { id, parts = [], options = [] } = exporter;
    const refuse = (option: string): never => {
        throw usage(`The option --${option} does not go with gradus export ${id}.`);
    };
    if (only !== undefined) {
        if (parts.length === 0) refuse('only');
        if (!parts.includes(only)) throw usage(`There is no part ${only} of ${id}: choose ${parts.join(', ')}.`);
    }
    if (bom && !options.includes('bom')) refuse('bom');
    if (split !== undefined) {
        if (!options.includes('split')) refuse('split');
        if (split !== 'roles') throw usage(`An export can be split into roles, not into ${split}.`);
    }
    return { part: only, bom, split: split === undefined ? undefined : 'roles' };
}

/** Whether an export makes several files, so that a folder has to be named for them. */
export function makesFolder({ parts, isOneFile }: Exporter, { part, split }: ExportOptions): boolean {
    return split !== undefined || (parts !== undefined && part === undefined && !isOneFile);
}

/**
 * Complains where files are made that standard output cannot take: several, or one that is no text where a terminal or the
 * log of a build server would show it.
 *
 * @throws CommandError with what to do
 */
export function expectTarget(exporter: Exporter, options: ExportOptions, terminal: Terminal): void {
    const { id, parts, isBinary } = exporter;
    if (makesFolder(exporter, options)) {
        const one = parts && options.split === undefined ? `, or one of them with --only: ${parts.join(', ')}` : '';
        throw usage(`This makes several files. Name a folder for them with -o${one}.`);
    }
    if (isBinary && isObeyed(terminal)) {
        throw usage(`What gradus export ${id} makes is not text, so it cannot be shown. Name a file for it with -o.`);
    }
}

function usage(message: string): CommandError {
    return new CommandError(ExitCode.Usage, message);
}
