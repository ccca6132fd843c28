import { rmSync } from 'node:fs';

/** With these somebody ends a command, and it may still tidy up. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What the system was told to do just before may still be under way. */
const UNDER_WAY_MS = 20;

const drafts = new Set<string>();

/** Remembers a file or folder that stands beside another one while that is written, so that no signal leaves it behind. */
export function noteDraft(path: string): void {
    if (drafts.size === 0) for (const signal of SIGNALS) process.on(signal, end);
    drafts.add(path);
}

/** Forgets what has taken its name or is gone. */
export function forgetDraft(path: string): void {
    drafts.delete(path);
    if (drafts.size === 0) for (const signal of SIGNALS) process.off(signal, end);
}

/** Removes what is not done, and ends as if nobody had listened, so that whoever waits is told of the signal. */
function end(signal: NodeJS.Signals): void {
    removeAll();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, UNDER_WAY_MS);
    removeAll();
    for (const each of SIGNALS) process.off(each, end);
    process.kill(process.pid, signal);
}

function removeAll(): void {
    for (const draft of drafts) {
        try {
            rmSync(draft, { recursive: true, force: true });
        } catch {
            // The disk takes nothing any more: then it stays, under a name that nobody reads.
        }
    }
}
