import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { HeapUse } from './heap-use.ts';
import type { Answer, Asked } from './memory-child.ts';

const CHILD = path.join(import.meta.dirname, 'memory-child.ts');
/** V8 tidies up each time that so much has been taken, as nearly as it can be had. */
const FLAGS = ['--expose-gc', '--max-semi-space-size=1'];

/** Has a process of its own measure what things take of memory. */
export class MemoryMeasuring {
    private readonly child: ChildProcess;

    private constructor(child: ChildProcess) {
        this.child = child;
    }

    /** @param module the URL of the module that has the families */
    static async start(module: string): Promise<MemoryMeasuring> {
        const measuring = new MemoryMeasuring(fork(CHILD, [module], { execArgv: FLAGS }));
        await measuring.heard();
        return measuring;
    }

    /** What numbers of pieces of a family take. */
    async of(family: string, counts: readonly number[]): Promise<readonly HeapUse[]> {
        const heard = this.heard();
        this.child.send({ family, counts } satisfies Asked);
        const answer = (await heard) as Answer;
        if ('failed' in answer) throw new Error(answer.failed);
        return answer.uses;
    }

    stop(): void {
        this.child.kill();
    }

    /** What it says next; fails where it ends instead. */
    private async heard(): Promise<unknown> {
        const over = new AbortController();
        const { signal } = over;
        const ended = once(this.child, 'exit', { signal }).then(([code, by]) => {
            throw new Error(`The process that measures memory has ended (${code ?? by}).`);
        });
        try {
            const [told] = await Promise.race([once(this.child, 'message', { signal }), ended]);
            return told;
        } finally {
            over.abort();
            await ended.catch(() => {});
        }
    }
}
