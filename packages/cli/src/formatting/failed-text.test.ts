import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGradusCheckingServices } from '@gradus/language/checking';
import { EmptyFileSystem } from 'langium';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../run.ts';

/** A text at which Gradus fails here, as it might at a text that nobody has thought of. */
const FATAL = 'role   Fatal "R"\n';
const REASON = 'Gradus failed at its text, which is a fault of Gradus. Please report it, with the text if you can.';

let cwd: string;

beforeEach(async () => {
    cwd = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    await writeFile(join(cwd, 'a.gradus'), FATAL);
    await writeFile(join(cwd, 'b.gradus'), 'role   R "R"\n');
    const parser = Object.getPrototypeOf(createGradusCheckingServices(EmptyFileSystem).gradus.parser.GradusParser);
    const parse = parser.parse;
    vi.spyOn(parser, 'parse').mockImplementation(function (this: unknown, text: unknown) {
        if (text === FATAL) throw new RangeError('Maximum call stack size exceeded');
        return parse.call(this, text);
    });
    vi.spyOn(console, 'error');
});
afterEach(async () => {
    // Nobody is shown where in the program it was.
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
    vi.restoreAllMocks();
    await rm(cwd, { recursive: true, force: true });
});

async function gradus(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const written = { out: '', err: '' };
    const code = await run(args, {
        out: text => {
            written.out += text;
        },
        err: text => {
            written.err += text;
        },
        cwd,
        color: false,
        errColor: false,
        isTty: false,
        env: {}
    });
    return { code, ...written };
}

test.each([
    ['--check', 'to format', 'role   R "R"\n'],
    ['.', 'formatted', 'role R "R"\n']
])('what Gradus fails at is not taken for well formatted, and others are formatted: %s', async (arg, done, then) => {
    expect(await gradus('format', arg)).toEqual({
        code: 4,
        out: 'b.gradus\n',
        err: `Could not format a.gradus: ${REASON}\n2 files: 1 ${done}, 0 unchanged, 1 failed.\n`
    });
    expect(await readFile(join(cwd, 'a.gradus'), 'utf8')).toBe(FATAL);
    expect(await readFile(join(cwd, 'b.gradus'), 'utf8')).toBe(then);
});

test('a check tells of it as of a file that could not be read', async () => {
    const { code, out } = await gradus('check', '--no-cache', '-f', 'concise');
    expect(code).toBe(4);
    expect(out).toContain('a.gradus:1:1: error unreadable-file');
    expect(out).toContain(REASON);
});
