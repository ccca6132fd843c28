import { CommandError, ExitCode } from '../exit-codes.ts';

/** Two states of a repository; where the later one is absent, it is that of the disk. */
export interface Revisions {
    readonly before: string;
    readonly after?: string;
}

/**
 * Reads what stands behind `--rev`: `R`, or `R..S` where either side may be left out and is then HEAD, as git has it.
 *
 * @throws CommandError where it is not of this form
 */
export function revisionsOf(typed: string): Revisions {
    const parts = typed.split('..');
    const [before = '', after] = parts;
    // Three dots mean something else in git, and a name with a dash in front would be an option.
    if (parts.length > 2 || typed.includes('...') || [before, after].some(each => each?.startsWith('-'))) {
        throw wrong(typed);
    }
    if (after === undefined) {
        if (before === '') throw wrong(typed);
        return { before };
    }
    return { before: before || 'HEAD', after: after || 'HEAD' };
}

function wrong(typed: string): CommandError {
    return new CommandError(
        ExitCode.Usage,
        `“${typed}” is not a revision. Write --rev REVISION to compare with the files as they are, or --rev EARLIER..LATER.`
    );
}
