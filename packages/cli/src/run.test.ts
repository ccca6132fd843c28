import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Terminal } from './terminal.ts';
import { told } from './testing/told.ts';

let cwd: string;

beforeAll(async () => {
    cwd = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    await writeFile(join(cwd, 'a.gradus'), 'framework F "F" { }\nrole R "R" at Nobody\n');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** Runs a command line on a terminal of a kind. */
function on(terminal: Partial<Terminal>, ...args: string[]): ReturnType<typeof told> {
    return told(cwd, args, terminal);
}

describe('on a terminal', () => {
    test.each(['xlsx', 'docx'])('what is no text is not shown: %s', async format => {
        expect(await on({ isTty: true }, 'export', format, '.', '--force')).toEqual({
            code: 2,
            out: '',
            err: `What gradus export ${format} makes is not text, so it cannot be shown. Name a file for it with -o.\nSee gradus --help.\n`
        });
    });

    test('check reports for people, with colours', async () => {
        const { code, out, err } = await on({ isTty: true, color: true, errColor: true }, 'check');
        expect(code).toBe(1);
        expect(out).toContain('\u001b[31m\u001b[1merror\u001b[22m\u001b[39m');
        expect(err).toBe('\u001b[31m1 file checked: 1 error, 0 warnings.\u001b[39m\n');
        const { out: uncoloured } = await on({ isTty: true }, 'check');
        expect(stripVTControlCharacters(out)).toBe(uncoloured);
        expect(
            uncoloured
        ).toBe(`error No grade has the code Nobody. Declare it in a file of this framework, or correct the code. unresolved-reference
  ┌ a.gradus:2:15
2 │ role R "R" at Nobody
  │               ──────

`);
        expect((await on({}, 'check', '--format', 'pretty')).out).toBe(uncoloured);
    });

    test('colours are for the stream that is one: the other may go to a file', async () => {
        const onlyOut = await on({ isTty: true, color: true }, 'check');
        expect(onlyOut.out).toContain('\u001b');
        expect(onlyOut.err).not.toContain('\u001b');
        const onlyErr = await on({ errColor: true }, 'check', '-f', 'pretty');
        expect(onlyErr.out).not.toContain('\u001b');
        expect(onlyErr.err).toContain('\u001b');
    });

    test('reports for programs and logs have none', async () => {
        const colours = { isTty: true, color: true, errColor: true };
        expect((await on(colours, 'check', '-f', 'concise')).out).not.toContain('\u001b');
        expect((await on(colours, 'check', '-f', 'json')).out).not.toContain('\u001b');
    });
});

test('a fault of gradus itself ends with 4 and is told so that it can be reported', async () => {
    const broken = () => {
        throw new Error('broken \u001b[2J\n::error::injected');
    };
    const { code, err } = await on({ out: broken }, 'check');
    expect(code).toBe(4);
    expect(err).toMatch(
        /^gradus failed, which is a fault of gradus\. Please report it with this text:\n> Error: broken \ufffd\[2J\n/
    );
    for (const line of err.split('\n')) expect(line).not.toMatch(/^\s*::/);
});
