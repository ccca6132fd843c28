import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { expect } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { Editor } from './support/editor.ts';
import { ProjectFolder } from './support/project-folder.ts';
import { test } from './support/test.ts';

const LATIN_1 = Buffer.from('grade M "Führung"\n', 'latin1');
const UTF_16 = Buffer.from('\ufeffgrade M "Lead"\n', 'utf16le');

test('a file in another encoding has one problem, which says what to do; the others are checked', async ({ edit }) => {
    const editor = await edit({
        ...DEMO,
        'latin.gradus': LATIN_1,
        'utf16.gradus': UTF_16,
        'role.gradus': 'role R "R" at Nobody\n'
    });
    expect(await editor.problemFiles()).toEqual({ 'latin.gradus': 1, 'role.gradus': 1, 'utf16.gradus': 1 });
    expect(await editor.diagnostics('latin.gradus')).toMatchObject([
        { code: 'unreadable-file', message: expect.stringContaining('it is not in UTF-8') }
    ]);
    expect(await editor.diagnostics('utf16.gradus')).toMatchObject([
        { code: 'unreadable-file', message: expect.stringContaining('it is in UTF-16') }
    ]);
});

test('a file that is saved again in UTF-8 is read', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'latin.gradus': LATIN_1, 'role.gradus': 'role R "R" at M\n' });
    expect(await editor.problemFiles()).toEqual({ 'latin.gradus': 1, 'role.gradus': 1 });
    await editor.project.write('latin.gradus', LATIN_1.toString('latin1'));
    const told = editor.told('role.gradus');
    await editor.report(['latin.gradus', FileChangeType.Changed]);
    await told;
    expect(await editor.problemFiles()).toEqual({});
});

test('a file that cannot be read on disk can be mended in the editor', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'latin.gradus': LATIN_1 });
    await editor.open('latin.gradus', 'grade M "Führung"\n');
    expect(await editor.problemFiles()).toEqual({});
});

test('folders, pipes and broken links that are named like files do no harm', async ({ onTestFinished }) => {
    const project = await ProjectFolder.of({ ...DEMO, 'folder.gradus/role.gradus': 'role R "R" at Nobody\n' });
    execFileSync('mkfifo', [project.pathOf('pipe.gradus')]);
    await symlink(project.pathOf('nowhere.gradus'), project.pathOf('link.gradus'));
    const editor = await Editor.start(project);
    onTestFinished(async () => void (await editor.stop()));
    expect(await editor.problemFiles()).toEqual({ 'folder.gradus/role.gradus': 1 });
    await editor.report(
        ['pipe.gradus', FileChangeType.Changed],
        ['link.gradus', FileChangeType.Created],
        ['folder.gradus', FileChangeType.Changed]
    );
    expect(await editor.problemFiles()).toEqual({ 'folder.gradus/role.gradus': 1 });
    expect(editor.errors).toEqual([]);
});
