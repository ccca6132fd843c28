import type { BaseLanguageClient } from 'vscode-languageclient';

interface Asked {
    readonly method: string;
    readonly params: unknown;
    readonly answer: (answer: unknown) => Promise<void>;
    readonly fail: (error?: unknown) => Promise<void>;
}

/** A client whose requests the test answers, in whichever order. */
export class FakeClient {
    readonly asked: Asked[] = [];
    readonly told: { readonly method: string; readonly params: unknown }[] = [];
    readonly logged: unknown[] = [];
    isRun = true;
    readonly #listeners = new Map<string, (params: unknown) => void>();
    #onState: () => void = () => undefined;

    /** As the code under test is given it. */
    get asClient(): BaseLanguageClient {
        return this as unknown as BaseLanguageClient;
    }

    isRunning(): boolean {
        return this.isRun;
    }

    error(message: string, error: unknown): void {
        this.logged.push(message, error);
    }

    onNotification(method: string, listener: (params: unknown) => void) {
        this.#listeners.set(method, listener);
        return { dispose: () => this.#listeners.delete(method) };
    }

    onDidChangeState(listener: () => void) {
        this.#onState = listener;
        return { dispose: () => undefined };
    }

    sendNotification(method: string, params: unknown): Promise<void> {
        this.told.push({ method, params });
        return Promise.resolve();
    }

    sendRequest(method: string, params: unknown): Promise<unknown> {
        return new Promise((resolve, reject) => {
            this.asked.push({
                method,
                params,
                answer: async answer => {
                    resolve(answer);
                    await settled();
                },
                fail: async (error = new Error('It failed.')) => {
                    reject(error);
                    await settled();
                }
            });
        });
    }

    /** What was asked last. */
    get last(): Asked {
        const last = this.asked.at(-1);
        if (!last) throw new Error('Nothing has been asked.');
        return last;
    }

    /** What the server says by itself. */
    async notify(method: string, params: unknown): Promise<void> {
        this.#listeners.get(method)?.(params);
        await settled();
    }

    /** The server has stopped, or runs again. */
    async run(isRun: boolean): Promise<void> {
        this.isRun = isRun;
        this.#onState();
        await settled();
    }
}

/** Waits until all that follows at once from something has happened. */
export async function settled(): Promise<void> {
    for (let step = 0; step < 20; step++) await Promise.resolve();
}
