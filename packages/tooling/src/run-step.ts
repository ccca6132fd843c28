import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

export interface StepResult {
    readonly exitCode: number;
    /** Everything that the step wrote, as shown. */
    readonly output: string;
}

/** Takes what a step writes as soon as it does. */
export type Show = (text: string | Uint8Array, to: 'stdout' | 'stderr') => void;

/** Shows it where this process writes. */
export const showAtOnce: Show = (text, to) => void process[to].write(text);

/** Runs a command of the project with Node, showing what it writes and keeping it. */
export function runStep(args: readonly string[], show: Show = showAtOnce): Promise<StepResult> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        for (const from of ['stdout', 'stderr'] as const) {
            // A sign may come in two pieces.
            const decoder = new StringDecoder();
            child[from].on('data', (chunk: Buffer) => {
                output += decoder.write(chunk);
                show(chunk, from);
            });
        }
        child.on('error', reject);
        child.on('close', code => resolve({ exitCode: code ?? 1, output }));
    });
}
