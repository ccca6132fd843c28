/**
 * `npm run memory -- [edits]`: edits files again and again in one language server, in all the ways in which people do, and says
 * how much memory is in use after a fifth of the edits, and so on to the end. Ends with 1 where an edit leaves more behind than
 * it may.
 */
import { readArguments } from '../../packages/tooling/src/read-arguments.ts';
import { wholeNumber } from '../../packages/tooling/src/whole-number.ts';
import { heapGrowth, MOST_LEFT_BYTES, NOISE_BYTES } from './heap-growth.ts';
import { heapOfEdits } from './heap-of-edits.ts';
import { KINDS } from './kinds-of-edits.ts';

const USAGE = `Usage: npm run memory -- [edits]

  edits   how many, at least; without it, 10000
  --help  this

Ends with 1 where an edit leaves more than ${MOST_LEFT_BYTES} bytes behind.`;

const { words } = readArguments(process.argv.slice(2), { usage: USAGE, options: {}, words: 1 });
const all = wholeNumber('The number of edits', words[0] ?? '10000');
for (const { about, edits } of KINDS) console.log(`Each time: ${about} (${edits} edits)`);
const heaps = await heapOfEdits(
    [1, 2, 3, 4, 5].map(part => (all / 5) * part),
    ({ edits, bytes }) => console.log(`${edits} edits: ${(bytes / 1024 / 1024).toFixed(2)} MB`)
);
const { edits, bytes, perEdit, isTooMuch } = heapGrowth(heaps);
console.log(
    `${edits} edits left ${(bytes / 1024).toFixed(0)} KB behind, ${perEdit.toFixed(0)} bytes each. ` +
        `${MOST_LEFT_BYTES} bytes each are allowed, and ${NOISE_BYTES / 1024} KB for what two looks differ by.` +
        (isTooMuch ? ' That is too much.' : ' That is within what is allowed.')
);
if (isTooMuch) process.exitCode = 1;
