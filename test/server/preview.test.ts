import { withPreviewChange } from '@gradus/protocol';
import { expect } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { PLACE, PREVIEW, PREVIEW_IS_CHANGED, PREVIEW_IS_CLOSED } from './support/gradus-requests.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const VIEWER = 'window';

async function preview(editor: Editor, file: string) {
    await editor.settled();
    return editor.ask(PREVIEW, { uri: editor.project.uriOf(file), viewer: VIEWER });
}

test('shows the framework of whichever of its files is asked about', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const file of ['framework.gradus', OFFICER]) {
        expect(await preview(editor, file)).toMatchObject({
            type: 'show',
            folder: editor.project.uriOf('.'),
            problems: 0,
            model: { title: 'Demo', roles: [{ code: 'Inspector' }, { code: 'Officer' }] }
        });
    }
    expect(await preview(editor, OFFICER)).not.toHaveProperty('notice');
});

test('says why there is nothing to show', async ({ edit }) => {
    const editor = await edit({ 'framework.gradus': 'framework F "F"\n' });
    expect(await preview(editor, 'framework.gradus')).toEqual({
        type: 'empty',
        folder: editor.project.uriOf('.'),
        reason: 'There are no competencies and no roles in this framework yet.'
    });
});

test('follows every change of a framework that is shown, in any of its files', async ({ edit }) => {
    const editor = await edit(DEMO);
    await preview(editor, OFFICER);
    await editor.open('competencies.gradus');
    const changed = editor.next(PREVIEW_IS_CHANGED);
    await editor.type('competencies.gradus', '"Teamwork"', '"Working in Teams"');
    expect(await changed).toEqual({ folders: [editor.project.uriOf('.')] });
    expect(await preview(editor, OFFICER)).toMatchObject({
        model: { competencies: expect.arrayContaining([expect.objectContaining({ title: 'Working in Teams' })]) }
    });
});

test('hears of the end of a framework, of which no file is left', async ({ edit }) => {
    const editor = await edit({ 'only.gradus': 'framework F "F"\nrole R "R"\n' });
    expect(await preview(editor, 'only.gradus')).toMatchObject({ type: 'show' });
    await editor.project.remove('only.gradus');
    const changed = editor.next(PREVIEW_IS_CHANGED);
    await editor.report(['only.gradus', FileChangeType.Deleted]);
    expect(await changed).toEqual({ folders: [editor.project.uriOf('.')] });
    expect(await preview(editor, 'only.gradus')).toMatchObject({ type: 'empty' });
});

test('hears of the end of a framework whose files become part of the one around it', async ({ edit }) => {
    const files = {
        'framework.gradus': 'framework F "F"\nrole R "R"\n',
        'inner/framework.gradus': 'framework I "I"\n',
        'inner/roles.gradus': 'role S "S"\n'
    };
    const editor = await edit(files);
    const inner = await preview(editor, 'inner/roles.gradus');
    expect(inner).toMatchObject({ folder: editor.project.uriOf('inner'), model: { roles: [{ code: 'S' }] } });
    await editor.project.remove('inner/framework.gradus');
    const changed = editor.next(PREVIEW_IS_CHANGED);
    await editor.report(['inner/framework.gradus', FileChangeType.Deleted]);
    expect(await changed).toEqual({ folders: [editor.project.uriOf('inner')] });
    expect(await preview(editor, 'inner/roles.gradus')).toMatchObject({
        folder: editor.project.uriOf('.'),
        model: { roles: [{ code: 'R' }, { code: 'S' }] }
    });
});

test('shows the last whole framework while the text has a syntax error, and says so', async ({ edit }) => {
    const editor = await edit(DEMO);
    const before = await preview(editor, OFFICER);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'Officer "Border Officer" at Junior {', 'Officer "Border Guard" at Junior { {');
    expect(await preview(editor, OFFICER)).toEqual({
        ...before,
        problems: expect.any(Number),
        isStale: true,
        notice: expect.stringMatching(/: “officer\.gradus” cannot be read completely\. Shown is how it was before\.$/)
    });
    await editor.type(OFFICER, '{ {', '{');
    const after = await preview(editor, OFFICER);
    expect(after).not.toHaveProperty('notice');
    expect(JSON.stringify(after)).toContain('Border Guard');
});

test('leaves out what cannot be resolved, and says so', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC7: 1');
    expect(await preview(editor, OFFICER)).toMatchObject({
        problems: 1,
        notice: 'The text has an error. What could not be resolved is left out.',
        model: { roles: [{ code: 'Inspector' }, { code: 'Officer', requirements: [{ competency: 'CC2' }] }] }
    });
});

test('sends who has what was shown before nothing but what has changed', async ({ edit }) => {
    const editor = await edit(DEMO);
    const first = await preview(editor, OFFICER);
    if (first.type !== 'show') throw new Error('There is no preview.');
    const since = async (known: string) => {
        await editor.settled();
        return editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: VIEWER, known });
    };
    const state = { folder: first.folder, problems: 0 };
    expect(await since(first.version)).toEqual({ type: 'change', ...state, version: first.version, change: {} });
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    const second = await since(first.version);
    if (second.type !== 'change') throw new Error('This is not a change.');
    expect(second).toMatchObject({ ...state, change: { roles: [{ at: 1, remove: 1, add: [{ code: 'Officer' }] }] } });
    expect(Object.keys(second.change)).toEqual(['roles']);
    expect(withPreviewChange(first.model, second.change)).toEqual(
        ((await preview(editor, OFFICER)) as typeof first).model
    );
    // What another server has sent, or what was sent before that, cannot be built on.
    for (const known of [first.version, 'another']) expect(await since(known)).toMatchObject({ type: 'show' });
});

test('forgets a preview that is closed', async ({ edit }) => {
    const editor = await edit(DEMO);
    const first = await preview(editor, OFFICER);
    if (first.type !== 'show') throw new Error('There is no preview.');
    await editor.tell(PREVIEW_IS_CLOSED, { viewer: VIEWER });
    const again = await editor.ask(PREVIEW, {
        uri: editor.project.uriOf(OFFICER),
        viewer: VIEWER,
        known: first.version
    });
    expect(again).toMatchObject({ type: 'show', model: first.model });
});

test('says where something is written that is shown', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.settled();
    const folder = editor.project.uriOf('.');
    const place = await editor.ask(PLACE, {
        folder,
        subject: { kind: 'requirement', role: 'Officer', competency: 'CC1' }
    });
    const lines = DEMO[OFFICER].split('\n');
    const line = lines.findIndex(each => each.includes('CC1: 1'));
    const character = lines[line]?.indexOf('CC1');
    expect(place).toEqual({ uri: editor.project.uriOf(OFFICER), isForeign: false, line, character });
    expect(await editor.ask(PLACE, { folder, subject: { kind: 'role', code: 'Nobody' } })).toBeNull();
    await expect(editor.ask(PLACE, { folder, subject: { kind: 'file' } } as never)).rejects.toThrow();
});

test('hears of what a framework that is adopted says', async ({ edit }) => {
    const editor = await edit({
        'base/a.gradus': 'framework Base "Base"\nsection s "S": text for role\nrole R "R" { s "Old." }\n',
        'own/a.gradus': 'framework Own "Own" { adopt Base }\n'
    });
    const own = editor.project.uriOf('own');
    expect(await preview(editor, 'own/a.gradus')).toMatchObject({ type: 'show', folder: own });
    await editor.open('base/a.gradus');
    const changed = editor.next(PREVIEW_IS_CHANGED);
    await editor.type('base/a.gradus', 'Old.', 'New.');
    expect(await changed).toEqual({ folders: [own] });
    expect(JSON.stringify(await preview(editor, 'own/a.gradus'))).toContain('New.');
});

test('says that there are more problems in cells than are marked', async ({ edit }) => {
    const roles = Array.from({ length: 501 }, (_, role) => `role R${role} "R${role}" at Junior { requires CC2: 1 }\n`);
    const editor = await edit({ ...DEMO, 'more.gradus': roles.join('') });
    const answer = await preview(editor, 'more.gradus');
    expect(answer).toMatchObject({
        notice: expect.stringMatching(/ In the matrix only the first 500 problems are marked\.$/)
    });
    expect('marks' in answer && answer.marks).toHaveLength(500);
    await editor.open('more.gradus');
    await editor.type('more.gradus', roles[500] ?? '', '');
    expect((await preview(editor, 'more.gradus')) as object).toMatchObject({
        notice: expect.not.stringContaining('500 problems')
    });
});

test('sends what is wrong with single requirements when it is something else than before, and keeps it meanwhile', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, '"Customs Law": 2', '"Customs Law": 1');
    const first = await preview(editor, OFFICER);
    if (first.type !== 'show') throw new Error('There is no preview.');
    expect(first.marks).toMatchObject([{ role: 'Officer', competency: 'CC2', severity: 'error' }]);
    let { version } = first;
    const next = async () => {
        await editor.settled();
        const answer = await editor.ask(PREVIEW, {
            uri: editor.project.uriOf(OFFICER),
            viewer: VIEWER,
            known: version
        });
        if (answer.type !== 'change') throw new Error('This is not a change.');
        ({ version } = answer);
        return answer;
    };
    await editor.type(OFFICER, 'Border Officer', 'Border Guard');
    expect(await next()).not.toHaveProperty('marks');
    // The text cannot be read while somebody types: nothing blinks.
    await editor.type(OFFICER, 'at Junior {', 'at Junior { {');
    expect(await next()).not.toHaveProperty('marks');
    expect((await preview(editor, OFFICER)) as typeof first).toMatchObject({ marks: first.marks });
    await editor.type(OFFICER, '{ {', '{');
    expect(await next()).not.toHaveProperty('marks');
    await editor.type(OFFICER, '"Customs Law": 1', '"Customs Law": 2');
    expect(await next()).toMatchObject({ marks: [] });
    // Nothing is sent twice, and the version that has it is known.
    expect(await next()).toEqual({ type: 'change', folder: first.folder, version, problems: 0, change: {} });
});
