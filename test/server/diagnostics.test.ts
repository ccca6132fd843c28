import { expect } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

test('a problem appears with the edit that makes it and goes with the edit that mends it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC7: 1');
    expect(await editor.diagnostics(OFFICER)).toMatchObject([
        { code: 'unresolved-reference', source: 'gradus', severity: 1, range: rangeIn(editor.text(OFFICER), 'CC7') }
    ]);
    await editor.type(OFFICER, 'CC7: 1', 'CC1: 1');
    expect(await editor.diagnostics(OFFICER)).toEqual([]);
});

test('an edit of a code is seen in files that are not open', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('competencies.gradus');
    await editor.type('competencies.gradus', 'CC1 "Team', 'CC8 "Team');
    expect(await editor.problemFiles()).toEqual({ 'roles/inspector.gradus': 1, 'roles/officer.gradus': 1 });
    await editor.type('competencies.gradus', 'CC8 "Team', 'CC1 "Team');
    expect(await editor.problemFiles()).toEqual({});
});

test('a problem names the places that have to do with it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 1\n    CC1: 2');
    const [problem] = await editor.diagnostics(OFFICER);
    expect(problem).toMatchObject({ code: 'duplicate-requirement' });
    expect(problem?.relatedInformation?.map(({ location }) => location)).toEqual([
        { uri: editor.project.uriOf(OFFICER), range: rangeIn(editor.text(OFFICER), 'CC1: 1') }
    ]);
});

test('a level that is only just being written spoils no requirement', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus');
    await editor.type('framework.gradus', '  level 3 "Master"', '  level 3 "Master"\n  level');
    expect(Object.keys(await editor.problemFiles())).toEqual(['framework.gradus']);
});

test('unsaved text counts, not what is on disk', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER, 'role Officer "Border Officer" at Nobody\n');
    expect(await editor.codes(OFFICER)).toEqual(['unresolved-reference']);
    await editor.project.write(OFFICER, DEMO[OFFICER]);
    await editor.report([OFFICER, FileChangeType.Changed]);
    expect(await editor.codes(OFFICER)).toEqual(['unresolved-reference']);
});

test('text that is closed without being saved is forgotten', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER, 'role Officer "Border Officer" at Nobody\n');
    expect(await editor.codes(OFFICER)).toEqual(['unresolved-reference']);
    await Promise.all([editor.told(OFFICER), editor.close(OFFICER)]);
    expect(await editor.problemFiles()).toEqual({});
});

test('many edits in a row, none waited for, end with the problems of the last text', async ({ edit }) => {
    const editor = await edit();
    const file = 'competencies/3-operational.gradus';
    await editor.open(file);
    const before = await editor.problemFiles();
    const text = editor.text(file);
    for (let length = text.length - 400; length < text.length; length += 20) {
        await editor.replace(file, text.slice(0, length));
        await editor.replace(file, text.replace('competency OC1 ', `competency XC${length} `));
    }
    await editor.replace(file, text);
    expect(await editor.problemFiles()).toEqual(before);
});
