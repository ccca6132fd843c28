import { spawn } from 'node:child_process';

export interface StepResult {
    readonly exitCode: number;
    /** Everything that the step wrote, as shown. */
    readonly output: string;
}

/** Runs a command of the project with Node, showing what it writes and keeping it. */
export function runStep(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<StepResult> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
            output += chunk.toString();
            target.write(chunk);
        };
        child.stdout.on('data', keep(process.stdout));
        child.stderr.on('data', keep(process.stderr));
        child.on('error', reject);
        child.on('close', code => resolve({ exitCode: code ?? 1, output }));
    });
}
