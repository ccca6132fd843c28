import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../testing/told.ts';

let cwd: string;

beforeAll(async () => {
    cwd = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    await mkdir(join(cwd, 'long'));
    await mkdir(join(cwd, 'short'));
    await writeFile(join(cwd, 'short/a.gradus'), 'framework F "F" { }\n');
    // Long enough that it cannot even be mentioned by the few elements that there are.
    const address = `https://example.org/${'x'.repeat(1000)}/`;
    await writeFile(join(cwd, 'long/a.gradus'), `framework F "F" {\n    namespace "${address}"\n}\n`);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const SENTENCE =
    'The namespace of the framework F (“https://example.org/xxxxxxxxxxxxxxxxxxx…”) has 1,021 signs, and is repeated wherever it is mentioned. Shorten it to 1,000 signs at most.\n';

test.each(['json', 'skos', 'html'])('an export says which name is too long: %s', async format => {
    expect(await told(cwd, ['export', format, 'long'])).toEqual({ code: 4, out: '', err: `Not exported. ${SENTENCE}` });
});

test.each(['markdown', 'html'])('a comparison says which name of either side is too long: %s', async format => {
    for (const sides of [
        ['short', 'long'],
        ['long', 'short']
    ])
        expect(await told(cwd, ['diff', ...sides, '-f', format])).toEqual({
            code: 4,
            out: '',
            err: `Not compared. ${SENTENCE}`
        });
});
