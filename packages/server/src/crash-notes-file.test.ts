import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { URI } from 'langium';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CrashNotesFile } from './crash-notes-file.ts';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock(import('node:fs'), async original => {
    const fs = await original();
    const writeSync = (file: number, text: string, position: number) => {
        if (disk.isFull) throw new Error('The disk is full.');
        return fs.writeSync(file, text, position);
    };
    return { ...fs, writeSync: writeSync as typeof fs.writeSync };
});

const A = URI.parse('file:///a.gradus');
const B = URI.parse('file:///b.gradus');

async function folder(): Promise<string> {
    const made = await mkdtemp(path.join(tmpdir(), 'gradus-notes-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return path.join(made, 'notes');
}

/** The id of a process that is gone. */
function gone(): number {
    const { pid } = spawnSync(process.execPath, ['--version']);
    return pid;
}

/** Notes in which nothing that is tried breaks anything, and what was tried. */
function start(place: string, isHarmless = true, id = gone()): { notes: CrashNotesFile; tried: string[] } {
    const tried: string[] = [];
    const notes = new CrashNotesFile(
        place,
        text => {
            tried.push(text);
            return isHarmless;
        },
        id
    );
    return { notes, tried };
}

test('a text at which nothing ended is neither tried nor left out', async () => {
    const place = await folder();
    start(place).notes.note(A, 'one');
    // The next server finds that one ended there; another text in the same file, or elsewhere, is none of it.
    const { notes, tried } = start(place);
    expect(notes.hasEndedAt(A, 'two')).toBe(false);
    expect(notes.hasEndedAt(B, 'one')).toBe(false);
    expect(tried).toEqual([]);
});

test('a text at which somebody ended the server is tried once, and then read', async () => {
    const place = await folder();
    start(place).notes.note(A, 'one');
    const { notes, tried } = start(place);
    expect([notes.hasEndedAt(A, 'one'), notes.hasEndedAt(A, 'one')]).toEqual([false, false]);
    expect(tried).toEqual(['one']);
});

test('a text that breaks what tries it is left out', async () => {
    const place = await folder();
    start(place).notes.note(A, 'one');
    expect(start(place, false).notes.hasEndedAt(A, 'one')).toBe(true);
});

test('a text at which a second server ended is left out without being tried', async () => {
    const place = await folder();
    start(place).notes.note(A, 'one');
    // It ends while it tries.
    start(place).notes.note(A, 'one');
    const { notes, tried } = start(place);
    expect(notes.endsAt(A, 'one')).toBe(2);
    expect(notes.hasEndedAt(A, 'one')).toBe(true);
    expect(tried).toEqual([]);
});

test('what was done is no longer noted, after a moment in which more may be asked of it', async () => {
    const place = await folder();
    const id = gone();
    const { notes } = start(place, true, id);
    notes.note(A, 'one');
    const written = await readFile(path.join(place, `${id}.notes`), 'utf8');
    notes.note(undefined, '');
    notes.note(A, 'one');
    notes.note(undefined, '');
    expect(await readFile(path.join(place, `${id}.notes`), 'utf8')).toBe(written);
    await pause(200);
    const { notes: next, tried } = start(place);
    expect(next.hasEndedAt(A, 'one')).toBe(false);
    expect(tried).toEqual([]);
});

test('a disk that is full is no reason to stop, and what could not be written is when it has room', async () => {
    const place = await folder();
    const { notes } = start(place);
    disk.isFull = true;
    onTestFinished(() => {
        disk.isFull = false;
    });
    expect(() => notes.note(A, 'one')).not.toThrow();
    disk.isFull = false;
    notes.note(A, 'one');
    expect(start(place, false).notes.hasEndedAt(A, 'one')).toBe(true);
});

test('a file with half a sign in its name is noted like any other', async () => {
    const place = await folder();
    const half = URI.file('/\ud800.gradus');
    start(place).notes.note(half, 'one');
    expect(start(place, false).notes.hasEndedAt(half, 'one')).toBe(true);
});

test('neither texts nor names of files are kept, and nothing after an end in good order', async () => {
    const place = await folder();
    start(place).notes.note(A, 'a secret');
    const { notes } = start(place);
    notes.note(B, 'another secret');
    for (const name of await readdir(place)) {
        expect(name).toMatch(/^\d+\.notes$/);
        expect(await readFile(path.join(place, name), 'utf8')).toMatch(/^[\da-f\n]{64,}$/);
    }
    notes.forget();
    expect(await readdir(place)).toEqual([]);
});

test('a server that is slow to end takes nothing from the next one, nor is it taken for one that is gone', async () => {
    const place = await folder();
    // This process, and one that is there as long as this test.
    const slow = start(place, true, process.pid).notes;
    slow.note(A, 'slow');
    const next = start(place, true, process.ppid);
    expect(next.notes.hasEndedAt(A, 'slow')).toBe(false);
    expect(next.tried).toEqual([]);
    next.notes.note(B, 'bad');
    slow.forget();
    // The next one ends at what it noted.
    await moveTo(place, process.ppid, gone());
    expect(start(place, false).notes.hasEndedAt(B, 'bad')).toBe(true);
});

async function moveTo(place: string, from: number, to: number): Promise<void> {
    await writeFile(path.join(place, `${to}.notes`), await readFile(path.join(place, `${from}.notes`)));
    await rm(path.join(place, `${from}.notes`));
}

test('a process of somebody else is not gone', async () => {
    const place = await folder();
    const id = gone();
    start(place, true, id).notes.note(A, 'one');
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
        throw Object.assign(new Error('This is not allowed.'), { code: 'EPERM' });
    });
    onTestFinished(() => kill.mockRestore());
    expect(start(place, false).notes.hasEndedAt(A, 'one')).toBe(false);
    expect(kill).toHaveBeenCalledWith(id, 0);
});

test('of very many ends the last ones are remembered', async () => {
    const place = await folder();
    const id = gone();
    for (let time = 0; time < 50; time++) start(place, true, id).notes.note(A, `${time}`);
    const { notes } = start(place, true, id);
    const ends = Array.from({ length: 50 }, (_, time) => notes.endsAt(A, `${time}`));
    expect(ends).toEqual([...new Array(10).fill(0), ...new Array(40).fill(1)]);
});

test('one that has the id of one before it knows where that ended', async () => {
    const place = await folder();
    start(place, true, process.pid).notes.note(A, 'one');
    expect(start(place, false, process.pid).notes.hasEndedAt(A, 'one')).toBe(true);
});

// Where the folders are asked for all at once, this never ends.
if (process.platform === 'linux')
    test('a folder that cannot be made is told', () => {
        expect(() => start('/proc/nope')).toThrow('ENOENT');
    });

test('notes that are damaged say nothing', async () => {
    const place = await folder();
    start(place).notes.forget();
    await writeFile(path.join(place, `${gone()}.notes`), 'x'.repeat(1000));
    await writeFile(path.join(place, `${gone()}.notes`), Buffer.alloc(100, 7));
    await writeFile(path.join(place, 'other'), 'none');
    expect(start(place).notes.hasEndedAt(A, 'one')).toBe(false);
});

test('an error that nobody catches may come of whatever was worked at just now, and not of what was before', async () => {
    const place = await folder();
    const { notes } = start(place);
    const C = URI.parse('file:///c.gradus');
    notes.note(C, 'before');
    await pause(5);
    notes.note(A, 'one');
    notes.note(B, 'two');
    notes.suspectRecent();
    const next = start(place, false).notes;
    expect([next.hasEndedAt(A, 'one'), next.hasEndedAt(B, 'two'), next.hasEndedAt(C, 'before')]).toEqual([
        true,
        true,
        false
    ]);
});
