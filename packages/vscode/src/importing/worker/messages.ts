import * as v from 'valibot';

/** A file as the worker gets it: its name without folders, and what is in it. */
export interface TaskFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** What the worker is asked for: a framework of files in a format. */
export interface ImportTask {
    readonly format: string;
    readonly files: readonly TaskFile[];
    readonly code?: string | undefined;
    readonly title?: string | undefined;
    readonly language?: string | undefined;
}

/** What it answers. */
export const ImportOutcome = v.variant('type', [
    v.object({
        type: v.literal('imported'),
        /** The code of the framework. */
        code: v.string(),
        files: v.array(v.object({ path: v.string(), text: v.string() })),
        /** What was mended and what was left out, in lines for people. */
        notes: v.array(v.string())
    }),
    /** The files are not what they should be; says so to the author. */
    v.object({ type: v.literal('refused'), reason: v.string() })
]);
export type ImportOutcome = v.InferOutput<typeof ImportOutcome>;

/** A worker of whichever kind the extension runs beside. */
export interface WorkerHandle {
    ask(task: ImportTask): void;
    /** @param failed called with a reason where it ends without an answer */
    listen(answered: (message: unknown) => void, failed: (reason: string) => void): void;
    end(): void;
}

/** Starts a script as a worker. */
export type StartWorker = (script: string) => Promise<WorkerHandle>;
