import { writeSync } from 'node:fs';
import { printable } from '../terminal.ts';
import type { Journal } from './journal.ts';
import { leftSentences } from './left.ts';

/** With these somebody ends a command, and it may still put things in order. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const journals = new Set<Journal>();

/** Has a signal take back what a journal notes. */
export function openJournal(journal: Journal): void {
    if (journals.size === 0) for (const signal of SIGNALS) process.on(signal, end);
    journals.add(journal);
}

/** Everything is done, or taken back. */
export function closeJournal(journal: Journal): void {
    journals.delete(journal);
    if (journals.size === 0) for (const signal of SIGNALS) process.off(signal, end);
}

/** Takes back what is not done, and ends as if nobody had listened, so that whoever waits is told of the signal. */
function end(signal: NodeJS.Signals): void {
    const left = [...journals].flatMap(journal => journal.undoAtOnce());
    for (const sentence of leftSentences(left)) tell(sentence);
    for (const each of SIGNALS) process.off(each, end);
    process.kill(process.pid, signal);
}

function tell(sentence: string): void {
    try {
        writeSync(2, `${printable(sentence)}\n`);
    } catch {
        // Nobody reads it: a terminal that was closed ends the command in just this way.
    }
}
