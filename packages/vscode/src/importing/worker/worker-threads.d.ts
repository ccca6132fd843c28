/** As much of Node's threads as is used here: the extension is written without knowing Node, since it runs in browsers too. */
declare module 'node:worker_threads' {
    export class Worker {
        constructor(script: string);
        postMessage(message: unknown): void;
        on(event: 'message' | 'error', listener: (value: unknown) => void): void;
        on(event: 'exit', listener: (code: number) => void): void;
        terminate(): Promise<number>;
    }
    export const parentPort: {
        postMessage(message: unknown): void;
        on(event: 'message', listener: (value: never) => void): void;
    } | null;
}
