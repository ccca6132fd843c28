import * as v from 'valibot';
import type { CancellationToken } from 'vscode';
import { ImportOutcome, type ImportTask, type StartWorker } from './worker/messages.ts';

/**
 * Has a worker import files, which ends with its answer.
 *
 * @param script the worker's, as the host names it
 * @returns nothing where it was called off
 */
export async function importInWorker(
    start: StartWorker,
    script: string,
    task: ImportTask,
    token: CancellationToken
): Promise<ImportOutcome | undefined> {
    const worker = await start(script);
    const { promise, resolve, reject } = Promise.withResolvers<ImportOutcome | undefined>();
    const stop = token.onCancellationRequested(() => resolve(undefined));
    worker.listen(
        message => {
            try {
                resolve(v.parse(ImportOutcome, message));
            } catch (error) {
                reject(error);
            }
        },
        reason => reject(new Error(reason))
    );
    if (token.isCancellationRequested) resolve(undefined);
    else worker.ask(task);
    try {
        return await promise;
    } finally {
        stop.dispose();
        worker.end();
    }
}
