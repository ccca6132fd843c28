/**
 * `npm run memory -- [edits]`: edits files again and again in one language server, and says how much memory is in use after a
 * fifth of the edits, and so on to the end. Ends with 1 where it has become more.
 */
import { heapOfEdits } from './heap-of-edits.ts';

/** What a heap differs by at two looks. */
const MOST_TIMES = 1.08;

const all = Number(process.argv[2] ?? 10_000);
const stops = [1, 2, 3, 4, 5].map(part => (all / 5) * part);
const heaps = await heapOfEdits(stops, ({ edits, bytes }) =>
    console.log(`${edits} edits: ${(bytes / 1024 / 1024).toFixed(1)} MB`)
);
const [first, last] = [heaps.at(0), heaps.at(-1)];
if (!first || !last) throw new Error('Nothing was measured.');
const times = last.bytes / first.bytes;
console.log(`${times.toFixed(3)} times as much at the end as after a fifth; more than ${MOST_TIMES} times is too much`);
if (times > MOST_TIMES) process.exitCode = 1;
