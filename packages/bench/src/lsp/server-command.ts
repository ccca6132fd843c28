import type { Command } from '../processes/run-process.ts';

/** A language server: how to start it, and how it wants to be spoken to. */
export interface ServerCommand extends Command {
    readonly languageId: string;
    /** Whether it is asked for diagnostics, rather than telling them by itself. */
    readonly pull?: boolean;
    readonly initializationOptions?: unknown;
    /** Settings by section, as the editor would have them. */
    readonly settings?: Readonly<Record<string, unknown>>;
}
