import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rangeFault } from './ranges.ts';
import { runScript, type Stretch } from './run-script.ts';
import { first, randomStretches, startingTexts } from './scripts.ts';

const CORPUS = path.join(import.meta.dirname, 'corpus');
const kept = existsSync(CORPUS) ? readdirSync(CORPUS).sort() : [];

// Which they were found with, each cut down to the fewest steps that showed it.
test.each(kept)(
    'what was once different is so no more: %s',
    async name => {
        const { seed, stretches } = JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')) as {
            seed: number;
            stretches: Stretch[];
        };
        expect((await runScript(startingTexts(seed), stretches)).fault).toBeUndefined();
    },
    60_000
);

test.each([1, 2])(
    'at every pause the server says what a new one says (seed %i)',
    async seed => {
        const outcome = await runScript(startingTexts(seed), first(4, randomStretches(seed, 25)));
        expect(outcome.fault).toBeUndefined();
        expect(outcome).toMatchObject({ pauses: 4 });
        expect(outcome.edits).toBeGreaterThan(50);
    },
    120_000
);

test('ranges outside of their document are found, whichever way an answer names it', () => {
    const texts = new Map([
        ['a.gradus', 'one\n𝐀b'],
        ['b.gradus', '']
    ]);
    const range = (line: number, start: number, end: number) => ({
        range: { start: { line, character: start }, end: { line, character: end } }
    });
    const fault = (answer: unknown) => rangeFault(answer, 'b.gradus', texts);
    const edit = { ...range(1, 2, 3), newText: '' };
    expect(fault([{ uri: 'root:/a.gradus', ...range(1, 0, 2) }, range(0, 0, 0)])).toBeUndefined();
    expect(fault({ changes: { 'root:/a.gradus': [edit] } })).toBeUndefined();
    for (const each of [range(0, 0, 4), range(2, 0, 0), range(1, 1, 3), range(0, 2, 1)]) {
        expect(fault({ uri: 'root:/a.gradus', ...each })).toContain('not inside');
    }
    expect(fault({ changes: { 'root:/b.gradus': [edit] } })).toContain('not inside');
    expect(fault({ changes: { 'root:/none.gradus': [edit] } })).toContain('not there');
    expect(fault(range(0, 0, 1))).toContain('not inside');
});
