import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeAtomically } from './write-atomically.ts';

describe.skipIf(process.platform === 'win32')('what is no file is written to as it is', () => {
    async function folder(): Promise<string> {
        const made = await mkdtemp(join(tmpdir(), 'gradus-straight-'));
        onTestFinished(() => rm(made, { recursive: true, force: true }));
        return made;
    }

    async function pipe(): Promise<{ cwd: string; path: string }> {
        const cwd = await folder();
        await promisify(execFile)('mkfifo', [join(cwd, 'pipe')]);
        return { cwd, path: join(cwd, 'pipe') };
    }

    test('nobody waits for a pipe that nobody reads', async () => {
        const { cwd, path } = await pipe();
        await expect(writeAtomically(path, 'text', cwd)).rejects.toThrow(
            'Could not write pipe: nobody reads what is written there. Start what reads it first, or name a file.'
        );
    });

    test('a reader that begins late gets all of it, however much that is', async () => {
        const { cwd, path } = await pipe();
        const text = `${'ä'.repeat(300_000)}\n`;
        const reader = spawn('bash', [
            '-c',
            'exec 3<"$1"; echo open; sleep 0.2; cat <&3 >"$2"',
            '-',
            path,
            `${path}.out`
        ]);
        const ended = new Promise(resolve => reader.on('close', resolve));
        while ((await tried(() => writeAtomically(path, text, cwd))) !== undefined) await new Promise(setImmediate);
        await ended;
        expect(await readFile(`${path}.out`, 'utf8')).toBe(text);
    });

    test('a reader that has seen enough is no failure', async () => {
        const { cwd, path } = await pipe();
        const reader = spawn('bash', ['-c', 'exec 3<"$1"; sleep 0.2', '-', path]);
        const ended = new Promise(resolve => reader.on('close', resolve));
        while ((await tried(() => writeAtomically(path, 'a'.repeat(300_000), cwd))) !== undefined)
            await new Promise(setImmediate);
        await ended;
    });

    test('what a shell has opened goes on from where it is', async () => {
        const cwd = await folder();
        const path = join(cwd, 'log');
        await writeFile(path, 'before\n');
        const opened = openSync(path, 'a');
        try {
            await writeAtomically(`/dev/fd/${opened}`, 'after\n', cwd);
            await writeAtomically(`/dev/fd/${opened}`, Buffer.from('and more\n'), cwd);
        } finally {
            closeSync(opened);
        }
        expect(await readFile(path, 'utf8')).toBe('before\nafter\nand more\n');
    });

    test('what is not open, or only to be read, is told', async () => {
        const cwd = await folder();
        await writeFile(join(cwd, 'a'), 'a');
        const opened = openSync(join(cwd, 'a'), 'r');
        const reason = 'nothing is open there that can be written to.';
        for (const path of [`/dev/fd/${opened}`, '/dev/fd/987654'])
            await expect(writeAtomically(path, 'text', cwd)).rejects.toThrow(`Could not write ${path}: ${reason}`);
        closeSync(opened);
    });
});

/** The error of something; nothing where it went well. */
async function tried(attempt: () => Promise<void>): Promise<unknown> {
    return attempt().then(
        () => undefined,
        error => error ?? new Error('It failed.')
    );
}
