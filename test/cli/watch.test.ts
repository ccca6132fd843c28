import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { gradus, IS_POSIX, shell, startGradus } from './gradus-command.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const WAITS = 'Waiting for changes. Ctrl+C ends it.\n';

/** A `gradus watch` that is running, and what it says. */
class Watch {
    private text = '';
    private heard = 0;

    static async in(cwd: string, ...args: string[]): Promise<Watch> {
        const watch = new Watch();
        const child = await startGradus(['watch', ...args], { cwd });
        onTestFinished(() => void child.kill());
        for (const stream of [child.stdout, child.stderr]) {
            stream?.setEncoding('utf8').on('data', (text: string) => {
                watch.text += text;
            });
        }
        return watch;
    }

    /** What it said between the last time and the next time that it waits. */
    async next(): Promise<string> {
        for (let tries = 0; tries < 600; tries++) {
            const end = this.text.indexOf(WAITS, this.heard);
            if (end >= 0) {
                // The two streams come in their own time.
                await sleep(50);
                const said = this.text.slice(this.heard).replace(WAITS, '');
                this.heard = this.text.length;
                return said;
            }
            await sleep(50);
        }
        throw new Error(`Nothing more was said. So far:\n${this.text}`);
    }

    async saysNothing(): Promise<void> {
        await sleep(600);
        expect(this.text.slice(this.heard)).toBe('');
    }
}

describe('gradus watch', () => {
    test('checks again when a file is written, replaced, added or deleted', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const file = (name: string) => path.join(cwd, name);
        const watch = await Watch.in(cwd);
        expect(await watch.next()).toBe('1 file checked: 0 errors, 0 warnings.\n');
        await writeFile(file('a.gradus'), BAD);
        expect(await watch.next()).toMatch(/a\.gradus:8:10: error level-outside-scale [\s\S]*1 error, 0 warnings\./);
        // As many editors save: beside it, and then in its place.
        await writeFile(file('.a.gradus.swp'), WARNED);
        await rename(file('.a.gradus.swp'), file('a.gradus'));
        expect(await watch.next()).toContain('1 file checked: 0 errors, 1 warning.');
        await mkdir(file('deep/er'), { recursive: true });
        await writeFile(file('deep/er/b.gradus'), 'role Q "Q" at Nobody\n');
        // The folder may be seen before the file in it.
        let said = await watch.next();
        if (!said.includes('2 files')) said = await watch.next();
        expect(said).toContain('2 files checked: 1 error, 1 warning.');
        await writeFile(file('deep/er/b.gradus'), 'role Q "Q"\n');
        expect(await watch.next()).toContain('2 files checked: 0 errors, 1 warning.');
        await rm(file('deep'), { recursive: true });
        said = await watch.next();
        if (!said.includes('1 file ')) said = await watch.next();
        expect(said).toContain('1 file checked: 0 errors, 1 warning.');
    });

    test('looks at what the files depend on: the header above, settings, frameworks beside', async () => {
        const plan = 'framework Plan "Plan" { use Demo }\nrole P "P" { requires "Teamwork"@Demo: 2 }\n';
        const cwd = await tempFolder({ 'plan/p.gradus': plan, 'demo/d.gradus': GOOD });
        const watch = await Watch.in(cwd, 'plan');
        expect(await watch.next()).toBe('1 file checked: 0 errors, 0 warnings.\n');
        await writeFile(path.join(cwd, 'demo/d.gradus'), GOOD.replace('Teamwork', 'Solitude'));
        expect(await watch.next()).toContain('error unresolved-reference');
        await writeFile(path.join(cwd, 'plan/gradus.json'), '{ "rules": { "unresolved-reference": "loud" } }');
        expect(await watch.next()).toContain('error settings');
    });

    test('says nothing where nothing that counts has changed', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const watch = await Watch.in(cwd);
        await watch.next();
        await writeFile(path.join(cwd, 'a.gradus'), GOOD);
        await writeFile(path.join(cwd, 'notes.txt'), 'x');
        await watch.saysNothing();
    });

    test('goes on after all files are gone, and says so', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const watch = await Watch.in(cwd);
        await watch.next();
        await rm(path.join(cwd, 'a.gradus'));
        expect(await watch.next()).toBe('Something has changed.\nThere is no .gradus file in this folder.\n');
        await writeFile(path.join(cwd, 'b.gradus'), BAD);
        expect(await watch.next()).toContain('1 file checked: 1 error, 0 warnings.');
    });

    test('does not begin where there is nothing', async () => {
        const cwd = await tempFolder();
        expect(await gradus(['watch', 'nowhere'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'There is no file or folder nowhere.\n'
        });
    });
});

if (IS_POSIX)
    test.each([
        ['INT', 130],
        ['TERM', 143],
        ['HUP', 129]
    ])('SIG%s ends it, and a shell hears so', async (signal, code) => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        // With jobs of its own, what runs in the background hears of Ctrl+C as well.
        const watching = 'set -m; $GRADUS watch 2>told & started=$!; until grep -q Waiting told; do sleep 0.1; done';
        const line = `${watching}; kill -${signal} $started; wait $started; echo $?`;
        expect((await shell(line, { cwd })).stdout).toBe(`${code}\n`);
    });
