import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Journal } from './journal.ts';

async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'gradus-journal-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

async function filesIn(cwd: string): Promise<string[]> {
    return (await readdir(cwd, { recursive: true })).map(name => name.replaceAll('\\', '/')).sort();
}

test('of folders that were made for others, none is left when all is taken back, and none that was there goes', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'there'));
    const journal = new Journal();
    await journal.makeFolder(join(cwd, 'there/a/b/c'));
    await journal.makeFolder(join(cwd, 'd'));
    expect(await filesIn(cwd)).toEqual(['d', 'there', 'there/a', 'there/a/b', 'there/a/b/c']);
    expect(journal.undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['there']);
});

test('a folder into which somebody has put something stays, without a word', async () => {
    const cwd = await folder();
    const journal = new Journal();
    await journal.makeFolder(join(cwd, 'a/b'));
    await writeFile(join(cwd, 'a/theirs'), '');
    expect(journal.undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['a', 'a/theirs']);
});

test('what keeps a folder from being made stays, without a word', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'blocked'), 'mine');
    const journal = new Journal();
    await expect(journal.makeFolder(join(cwd, 'blocked/a'))).rejects.toThrow();
    expect(journal.undo()).toEqual([]);
    expect(await readFile(join(cwd, 'blocked'), 'utf8')).toBe('mine');
});

test('a folder may be made by two at once', async () => {
    const cwd = await folder();
    const journals = Array.from({ length: 8 }, () => new Journal());
    await Promise.all(journals.map(journal => journal.makeFolder(join(cwd, 'a/b'))));
    expect(await filesIn(cwd)).toEqual(['a', 'a/b']);
    for (const journal of journals) journal.undo();
    expect(await filesIn(cwd)).toEqual([]);
});

test('nothing stands beside a file over which nothing could be placed', async () => {
    const cwd = await folder();
    const target = join(cwd, 'a');
    await writeFile(target, 'old');
    const journal = new Journal();
    const draft = journal.draftBeside(target);
    // A folder does not take the name of a file.
    await mkdir(draft);
    await expect(journal.place(draft, target)).rejects.toThrow();
    expect(journal.undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['a']);
    expect(await readFile(target, 'utf8')).toBe('old');
});

test('a folder that was moved away is back with all in it when that is taken back, and gone when all is done', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'old'));
    await writeFile(join(cwd, 'old/a'), '');
    const replace = async () => {
        const journal = new Journal();
        const draft = journal.draftBeside(join(cwd, 'old'));
        await mkdir(draft);
        await writeFile(join(draft, 'b'), '');
        await journal.moveAway(join(cwd, 'old'));
        await journal.place(draft, join(cwd, 'old'));
        return journal;
    };
    expect((await replace()).undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['old', 'old/a']);
    expect((await replace()).finish()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['old', 'old/b']);
});

test('a new name is taken only where nothing has it, and is free again when that is taken back', async () => {
    const cwd = await folder();
    const target = join(cwd, 'a');
    const place = async (text: string) => {
        const journal = new Journal();
        const draft = journal.draftBeside(target);
        await writeFile(draft, text);
        const failed = await journal.placeNew(draft, target).catch(error => error);
        return { journal, failed };
    };
    const first = await place('first');
    expect(first.failed).toBeUndefined();
    expect(await filesIn(cwd)).toEqual(['a']);
    const second = await place('second');
    expect(second.failed).toMatchObject({ code: 'EEXIST' });
    expect(second.journal.undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual(['a']);
    expect(await readFile(target, 'utf8')).toBe('first');
    expect(first.journal.undo()).toEqual([]);
    expect(await filesIn(cwd)).toEqual([]);
});

if (process.platform !== 'win32')
    test('what cannot be looked at any more keeps nothing else from being taken back', async () => {
        const cwd = await folder();
        const journal = new Journal();
        await journal.makeFolder(join(cwd, 'made'));
        const draft = journal.draftBeside(join(cwd, 'a'));
        await writeFile(draft, '');
        await mkdir(join(cwd, 'into'));
        const target = join(cwd, 'into/a');
        await journal.placeNew(draft, target);
        await rm(join(cwd, 'into'), { recursive: true });
        // Where links lead in a circle, the system says nothing of what is behind them.
        await symlink('into', join(cwd, 'into'));
        expect(journal.undo()).toEqual([{ path: target }]);
        expect(await filesIn(cwd)).toEqual(['into']);
    });
