import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { gradus, IS_POSIX } from '../cli/gradus-command.ts';
import { Editor } from '../server/support/editor.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Levels" { level 1 "A" level 2 "B" }
category C "Core" on S {
  competency PC9 "Teamwork"
}
`;
const BROKEN = 'role X "X" at Nobody\n';
const DEEP = `${'d/'.repeat(60)}x.gradus`;
const VANISHING = path.join(import.meta.dirname, 'vanishing-files.cjs');

/** What is reported of each file: that it cannot be read, or what is wrong in it. */
type Reports = Record<string, string>;

/** Has a new folder for files; it is removed afterwards. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ProjectFolder> {
    const project = await ProjectFolder.of({ 'framework.gradus': FRAMEWORK, ...files });
    onTestFinished(() => project.remove());
    return project;
}

/** What the command says of a folder, in one line for each file. */
async function commandReports(cwd: string, preload?: string): Promise<Reports> {
    const { stdout, stderr } = await gradus(['check', '.', '-f', 'json'], { cwd, ...(preload && { preload }) });
    expect(stderr).toBe('');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string; code: string }[] };
    return Object.fromEntries(diagnostics.map(({ file, code }) => [file, code]));
}

/** What the language server says of the same. */
async function serverReports(project: ProjectFolder, preload?: string): Promise<Reports> {
    const editor = await Editor.start(project, preload ? { shell: `export NODE_OPTIONS='--require ${preload}'` } : {});
    const reports: Reports = {};
    for (const name of Object.keys(await editor.problemFiles())) {
        const file = decodeURIComponent(name);
        reports[file] = (await editor.codes(file)).join();
    }
    expect(editor.errors).toEqual([]);
    expect(await editor.server.shutDown()).toBe(0);
    await editor.server.dispose();
    return reports;
}

describe('a folder of', () => {
    test('text in other encodings, no text, and names that differ in case', async () => {
        const project = await folderOf({
            'binary.gradus': Buffer.concat([Buffer.from([0xff, 0xfe, 0xfd, 0]), randomBytes(5000)]),
            'utf16.gradus': Buffer.from('\ufeffrole R "R"\n', 'utf16le'),
            'latin.gradus': Buffer.from('role L "Führung"\n', 'latin1'),
            'nothing.gradus': '',
            'zeros.gradus': Buffer.alloc(3),
            'Roles.gradus': 'role A "A"\n',
            [DEEP]: BROKEN
        });
        // Where these are one file it is as if there were one.
        await project.write('roles.gradus', 'role B "B"\n');
        const expected = {
            'binary.gradus': 'unreadable-file',
            'utf16.gradus': 'unreadable-file',
            'latin.gradus': 'unreadable-file',
            'zeros.gradus': 'syntax',
            [DEEP]: 'unresolved-reference'
        };
        expect(await commandReports(project.path)).toEqual(expected);
        expect(await serverReports(project)).toEqual(expected);
    });

    test('files that vanish between listing and reading', async () => {
        const files = { 'vanishing.gradus': BROKEN, 'vanishing/in/it.gradus': BROKEN, 'x.gradus': BROKEN };
        const expected = { 'x.gradus': 'unresolved-reference' };
        expect(await commandReports((await folderOf(files)).path, VANISHING)).toEqual(expected);
        expect(await serverReports(await folderOf(files), VANISHING)).toEqual(expected);
    });

    if (IS_POSIX)
        test('links in circles, pipes and devices', async () => {
            const project = await folderOf({
                'x.gradus': BROKEN,
                'folder.gradus/y.gradus': BROKEN.replaceAll('X', 'Y')
            });
            await symlink('.', project.pathOf('again'));
            await symlink('two.gradus', project.pathOf('one.gradus'));
            await symlink('one.gradus', project.pathOf('two.gradus'));
            await symlink('/dev/zero', project.pathOf('zero.gradus'));
            if (existsSync('/proc/self/mem')) await symlink('/proc/self/mem', project.pathOf('memory.gradus'));
            execFileSync('mkfifo', [project.pathOf('pipe.gradus')]);
            const expected = { 'x.gradus': 'unresolved-reference', 'folder.gradus/y.gradus': 'unresolved-reference' };
            expect(await commandReports(project.path)).toEqual(expected);
            expect(await serverReports(project)).toEqual(expected);
        });

    // Other systems take no such names.
    if (process.platform === 'linux')
        test('names that are not in UTF-8', async () => {
            const project = await folderOf({ 'x.gradus': BROKEN });
            const name = Buffer.concat([Buffer.from(`${project.path}/n`), Buffer.from([0xff]), Buffer.from('.gradus')]);
            await writeFile(name, BROKEN);
            const expected = { 'x.gradus': 'unresolved-reference', 'n\ufffd.gradus': 'unreadable-file' };
            expect(await commandReports(project.path)).toEqual(expected);
            expect(await serverReports(project)).toEqual(expected);
            const reason = 'its name has signs that are not in UTF-8. Rename it.\n';
            const formatted = await gradus(['format'], { cwd: project.path });
            expect(formatted).toMatchObject({ exitCode: 4 });
            expect(formatted.stderr).toContain(`Could not read n\ufffd.gradus: ${reason}`);
            const { exitCode, stderr } = await gradus(['check', 'n\ufffd.gradus'], { cwd: project.path });
            expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: `Could not read n\ufffd.gradus: ${reason}` });
        });
});

test.each([
    ['a folder', (file: string) => mkdir(file)],
    ['a pipe', async (file: string) => void execFileSync('mkfifo', [file])],
    ['a link in a circle', (file: string) => symlink(path.basename(file), file)]
])('named by itself, %s in the place of a file is refused in a sentence', async (_, make) => {
    if (!IS_POSIX) return;
    const project = await folderOf({});
    await make(project.pathOf('odd.gradus'));
    for (const args of [
        ['check', 'odd.gradus'],
        ['format', 'odd.gradus'],
        ['export', 'json', 'odd.gradus']
    ]) {
        const { exitCode, stderr } = await gradus(args, { cwd: project.path });
        expect([3, 4]).toContain(exitCode);
        expect(stderr).toMatch(/^[^\n]*odd\.gradus[^\n]*\.\n/);
        expect(stderr).not.toMatch(/\n\s+at |\bE[A-Z]{4,}\b/);
    }
});

if (IS_POSIX)
    test('a pipe, a device and a link to a file of another kind are told for what they are', async () => {
        const project = await folderOf({ 'notes.txt': '' });
        execFileSync('mkfifo', [project.pathOf('pipe.gradus')]);
        await symlink('/dev/zero', project.pathOf('zero.gradus'));
        await symlink('notes.txt', project.pathOf('notes.gradus'));
        for (const name of ['pipe.gradus', 'zero.gradus']) {
            for (const command of ['check', 'format']) {
                const { exitCode, stderr } = await gradus([command, name], { cwd: project.path });
                const message = `Could not read ${name}: it is no file. Save what comes of it in one, and name that.\n`;
                expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: message });
            }
        }
        const { exitCode, stderr } = await gradus(['check', 'notes.gradus'], { cwd: project.path });
        const message =
            'notes.gradus is a link to notes.txt, whose name does not end in .gradus as those of Gradus files do.\n';
        expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: message });
    });

test('10,000 files in 500 folders, and one of 2 MB', async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 10_000; index++) {
        files[`${index % 500}/role${index}.gradus`] = `role R${index} "Role ${index}"\n`;
    }
    const many = Array.from(
        { length: 24_000 },
        (_, index) => `role M${index} "Member ${index}" {\n  requires\n    PC9: 2\n}\n`
    );
    const project = await folderOf({ ...files, 'large.gradus': `${many.join('')}${BROKEN}` });
    expect(await commandReports(project.path)).toEqual({ 'large.gradus': 'unresolved-reference' });
    expect(await serverReports(project)).toEqual({ 'large.gradus': 'unresolved-reference' });
});
