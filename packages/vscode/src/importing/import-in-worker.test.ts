import { expect, test } from 'vitest';
import type { CancellationToken } from 'vscode';
import { importInWorker } from './import-in-worker.ts';
import type { ImportTask, WorkerHandle } from './worker/messages.ts';

const TASK: ImportTask = { format: 'case', files: [] };

/** A worker that does what a test says, and notes what it is asked. */
class FakeWorker implements WorkerHandle {
    readonly asked: ImportTask[] = [];
    ended = 0;
    answer: (message: unknown) => void = () => undefined;
    fail: (reason: string) => void = () => undefined;

    ask(task: ImportTask): void {
        this.asked.push(task);
    }

    listen(answered: (message: unknown) => void, failed: (reason: string) => void): void {
        this.answer = answered;
        this.fail = failed;
    }

    end(): void {
        this.ended++;
    }
}

function tokenOf(isCancellationRequested = false) {
    let cancel = (): void => undefined;
    const token = {
        isCancellationRequested,
        onCancellationRequested: (listener: () => void) => {
            cancel = listener;
            return { dispose: () => undefined };
        }
    } as unknown as CancellationToken;
    return { token, cancel: () => cancel() };
}

test('gives the answer, and ends the worker', async () => {
    const worker = new FakeWorker();
    const running = importInWorker(async () => worker, 'importing.js', TASK, tokenOf().token);
    await expect.poll(() => worker.asked).toEqual([TASK]);
    worker.answer({ type: 'refused', reason: 'No.' });
    expect(await running).toEqual({ type: 'refused', reason: 'No.' });
    expect(worker.ended).toBe(1);
});

test('ends the worker when it is called off, also before it was asked', async () => {
    const worker = new FakeWorker();
    const cancelling = tokenOf();
    const running = importInWorker(async () => worker, 'importing.js', TASK, cancelling.token);
    await expect.poll(() => worker.asked.length).toBe(1);
    cancelling.cancel();
    expect(await running).toBeUndefined();
    expect(worker.ended).toBe(1);
    const other = new FakeWorker();
    expect(await importInWorker(async () => other, 'importing.js', TASK, tokenOf(true).token)).toBeUndefined();
    expect([other.asked.length, other.ended]).toEqual([0, 1]);
});

test('fails where the worker does, or answers with something else', async () => {
    for (const end of [
        (each: FakeWorker) => each.fail('Out of memory.'),
        (each: FakeWorker) => each.answer({ type: 'x' })
    ]) {
        const worker = new FakeWorker();
        const running = importInWorker(async () => worker, 'importing.js', TASK, tokenOf().token);
        running.catch(() => undefined);
        await expect.poll(() => worker.asked.length).toBe(1);
        end(worker);
        await expect(running).rejects.toThrow();
        expect(worker.ended).toBe(1);
    }
});
