/**
 * `npm run memory -- [edits]`: edits files again and again in one language server, and says how much memory is in use after a
 * fifth of the edits, and so on to the end.
 */
import { heapOfEdits } from './heap-of-edits.ts';

const all = Number(process.argv[2] ?? 10_000);
const stops = [1, 2, 3, 4, 5].map(part => (all / 5) * part);
const heaps = await heapOfEdits(stops, ({ edits, bytes }) =>
    console.log(`${edits} edits: ${(bytes / 1024 / 1024).toFixed(1)} MB`)
);
const [first, last] = [heaps.at(0), heaps.at(-1)];
if (first && last) console.log(`${(last.bytes / first.bytes).toFixed(3)} times as much at the end as after a fifth`);
