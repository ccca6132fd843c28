/**
 * `npm run fuzz:edits -- [--seed n] [--edits n] [--steps n]`: random edits of several files in one language server, compared at every
 * pause with a new one. The first difference is cut down to the fewest steps and kept as a file of the corpus.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../packages/tooling/src/read-arguments.ts';
import { wholeNumber } from '../../packages/tooling/src/whole-number.ts';
import { minimised } from './minimise.ts';
import { type Outcome, runScript, type Stretch } from './run-script.ts';
import { randomStretches, startingTexts } from './scripts.ts';

/** A session ends after so many edits, and another one begins with other files. */
const EDITS_OF_SESSION = 5000;

const USAGE = `Usage: npm run fuzz:edits -- [options]

  --seed <n>   begin with other random numbers; without it, with 1
  --edits <n>  how many edits in all; without it, 2000
  --steps <n>  how much is done from one pause to the next, of which not all are edits; without it, 25
  --help       this

A difference is kept in test/differential/corpus, and ends it with 1.`;

const { options } = readArguments(process.argv.slice(2), {
    usage: USAGE,
    options: { seed: '1', edits: '2000', steps: '25' }
});
const wanted = wholeNumber('--edits', options.edits);
const steps = wholeNumber('--steps', options.steps);
let [edits, pauses] = [0, 0];
for (let seed = wholeNumber('--seed', options.seed); edits < wanted; seed++) {
    const start = startingTexts(seed);
    const done: Stretch[] = [];
    const limit = Math.min(EDITS_OF_SESSION, wanted - edits);
    let now: Outcome = { edits: 0, pauses: 0 };
    const stretches = function* () {
        for (const stretch of randomStretches(seed, steps)) {
            if (now.edits >= limit) return;
            done.push(stretch);
            yield stretch;
        }
    };
    const outcome = await runScript(start, stretches(), each => {
        now = each;
        if (each.pauses % 20 === 0)
            console.log(`seed ${seed}: ${edits + each.edits} edits, ${pauses + each.pauses} pauses`);
    });
    edits += outcome.edits;
    pauses += outcome.pauses;
    if (outcome.fault === undefined) continue;
    console.log(`After ${outcome.edits} edits with seed ${seed}: ${outcome.fault.slice(0, 2000)}`);
    console.log('Cutting down …');
    const short = await minimised(done, async each => (await runScript(start, each)).fault !== undefined);
    const folder = path.join(import.meta.dirname, 'corpus');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `seed-${seed}.json`);
    await writeFile(file, `${JSON.stringify({ seed, stretches: short }, undefined, 1)}\n`);
    console.log(`Kept ${short.flat().length} steps as ${path.relative(process.cwd(), file)}.`);
    process.exitCode = 1;
    break;
}
console.log(`${edits} edits, ${pauses} pauses, ${process.exitCode === 1 ? 1 : 0} differences`);
