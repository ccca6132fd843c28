/** How a command ended; documented, and kept. */
export const ExitCode = {
    /** Done, and nothing to complain about. */
    Ok: 0,
    /** Errors were found in the framework, a framework with errors was not exported, or what was to be the same is not. */
    Findings: 1,
    /** The command line could not be understood. */
    Usage: 2,
    /** There was nothing to work on: no such path, no Gradus file, no framework. */
    NoInput: 3,
    /** A file could not be read or written, or the program failed. */
    Failure: 4
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends a command with a message for the user and an exit code. */
export class CommandError extends Error {
    readonly exitCode: ExitCode;

    constructor(exitCode: ExitCode, message: string) {
        super(message);
        this.exitCode = exitCode;
    }
}

/** Whether an error is one for the user. Parts of the command that are loaded later have a class of their own for it. */
export function isCommandError(error: unknown): error is CommandError {
    return error instanceof Error && 'exitCode' in error;
}
