import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('node:fs', async original => ({
    ...(await original<typeof fs>()),
    fstatSync: vi.fn(() => ({ isFile: () => false, isFIFO: () => true, isSocket: () => false })),
    writeSync: vi.fn()
}));

const writeSync = vi.mocked(fs.writeSync as (fd: number, bytes: Uint8Array) => number);
let direct: Buffer[];
let streamed: Buffer[];
let failures: unknown[];

beforeEach(() => {
    [direct, streamed, failures] = [[], [], []];
    vi.resetModules();
    vi.stubEnv('NODE_OPTIONS', '');
    vi.spyOn(process, 'execArgv', 'get').mockReturnValue([]);
    vi.spyOn(process.stdout, 'write').mockImplementation(part => streamed.push(Buffer.from(part)) > 0);
});
afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
});

async function output() {
    const { Output } = await import('./output.ts');
    return new Output(1, error => failures.push(error));
}

/** Has the system take numbers of bytes, and then fail. */
function taking(sizes: readonly number[], failure: string): void {
    const left = [...sizes];
    writeSync.mockImplementation((_, bytes) => {
        const size = left.shift();
        if (size === undefined) throw Object.assign(new Error(failure), { code: failure });
        const part = Buffer.from(bytes.subarray(0, size));
        direct.push(part);
        return part.length;
    });
}

if (process.platform !== 'win32')
    describe('what goes to a file or to another program', () => {
        test('is written to its end, without a stream', async () => {
            taking([3, 1, 100], 'none');
            const out = await output();
            expect(out.isTty).toBe(false);
            out.write('');
            out.write('abcdefg');
            expect(direct.map(String)).toEqual(['abc', 'd', 'efg']);
            expect(streamed).toEqual([]);
        });

        test('is left to the stream, in order, where a slow reader does not take it at once', async () => {
            taking([2], 'EAGAIN');
            const out = await output();
            out.write('aäbc');
            out.write('def');
            expect(direct).toHaveLength(1);
            expect(Buffer.concat([...direct, ...streamed]).toString()).toBe('aäbcdef');
            expect(failures).toEqual([]);
        });

        test('is told where it cannot be written', async () => {
            taking([], 'ENOSPC');
            (await output()).write('a');
            expect(failures).toMatchObject([{ code: 'ENOSPC' }]);
            expect(streamed).toEqual([]);
        });
    });
