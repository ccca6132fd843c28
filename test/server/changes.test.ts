import {
    CHANGES_REQUEST,
    ChangesAnswer,
    type ChangesParams,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import { RequestType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const CHANGES = new RequestType<ChangesParams, ChangesAnswer, void>(CHANGES_REQUEST);
const PREVIEW = new RequestType<PreviewParams, PreviewAnswer, void>(PREVIEW_REQUEST);
const OFFICER = 'roles/officer.gradus';
const FILES = Object.entries(DEMO).map(([path, text]) => ({ path, text }));

async function ask(
    editor: Editor,
    more: Omit<ChangesParams, 'uri' | 'viewer'>,
    viewer = 'somebody'
): Promise<ChangesAnswer> {
    return v.parse(ChangesAnswer, await editor.ask(CHANGES, { uri: editor.project.uriOf(OFFICER), viewer, ...more }));
}

test('what is different is drawn from a state that is sent once', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    expect(await ask(editor, { state: 'a' })).toEqual({ type: 'unknown' });
    expect(await ask(editor, { state: 'a', files: FILES })).toMatchObject({ changes: { cells: [], elements: [] } });
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    expect(await ask(editor, { state: 'a' })).toMatchObject({
        type: 'changes',
        changes: {
            summary: '1 changed',
            cells: [{ role: { code: 'Officer' }, competency: { code: 'CC1' }, how: 'raised', before: '1', after: '2' }]
        },
        errors: { before: 0, after: 0 }
    });
});

test('what is compared before it is shown does not have everything sent', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const params = { uri: editor.project.uriOf(OFFICER), viewer: 'somebody' };
    const first = await editor.ask(PREVIEW, params);
    await ask(editor, { state: 'a', files: FILES });
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    expect(await ask(editor, { state: 'a' })).toMatchObject({ changes: { summary: '1 changed' } });
    const known = 'version' in first ? first.version : '';
    expect(await editor.ask(PREVIEW, { ...params, known })).toMatchObject({ type: 'change' });
});

test('errors that change nothing of what is different are counted as they are now', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: 'somebody' });
    await ask(editor, { state: 'a', files: FILES });
    await editor.type(OFFICER, 'requires', 'requires (');
    const worse = await ask(editor, { state: 'a' });
    expect(worse).toMatchObject({ changes: { elements: [] }, errors: { before: 0, after: 1 } });
    await editor.type(OFFICER, 'requires (', 'requires');
    expect(await ask(editor, { state: 'a' })).toMatchObject({ changes: { elements: [] }, errors: { after: 0 } });
});

test('each preview has one state, until it is closed', async ({ edit }) => {
    const editor = await edit(DEMO);
    await ask(editor, { state: 'a', files: FILES });
    await ask(editor, { state: 'b', files: FILES });
    await ask(editor, { state: 'c', files: FILES }, 'somebody else');
    expect(await ask(editor, { state: 'a' })).toEqual({ type: 'unknown' });
    expect(await ask(editor, { state: 'b' })).toMatchObject({ type: 'changes' });
    await editor.server.connection.sendNotification('gradus/previewClosed', { viewer: 'somebody' });
    expect(await ask(editor, { state: 'b' })).toEqual({ type: 'unknown' });
    expect(await ask(editor, { state: 'c' }, 'somebody else')).toMatchObject({ type: 'changes' });
});

test('while the text cannot be read, what is shown is compared', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.open('framework.gradus');
    await editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: 'somebody' });
    await ask(editor, { state: 'a', files: FILES });
    await editor.type(OFFICER, 'role Officer', 'rolle { Officer');
    expect(await ask(editor, { state: 'a' })).toMatchObject({ changes: { elements: [] } });
    // A header that is just being written is no reason to end a comparison.
    await editor.type('framework.gradus', 'framework Demo', 'frame Demo');
    expect(await ask(editor, { state: 'a' })).toEqual({ type: 'later' });
});

test('roles are told of as they were, only those that are asked for, by what their competencies are called now', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.open('competencies.gradus');
    await ask(editor, { state: 'a', files: FILES });
    // A competency is put in, and what follows is numbered anew; and the role gets another code.
    await editor.type('competencies.gradus', 'CC2 "Customs Law"', 'CC2 "First Aid"\n  competency CC9 "Customs Law"');
    await editor.type(OFFICER, 'role Officer', 'role BorderOfficer');
    const without = await ask(editor, { state: 'a' });
    expect(without).toMatchObject({ type: 'changes' });
    expect(without).not.toHaveProperty('earlier');
    const asked = await ask(editor, { state: 'a', roles: ['BorderOfficer', 'Nobody'] });
    expect(asked).toMatchObject({
        earlier: {
            roles: [
                {
                    asked: 'BorderOfficer',
                    now: 'BorderOfficer',
                    was: {
                        code: 'Officer',
                        title: 'Border Officer',
                        requirements: [
                            { competency: 'CC1', level: '1' },
                            { competency: 'CC2', level: '2' }
                        ]
                    }
                },
                { asked: 'Nobody' }
            ],
            competencies: [{ code: 'CC1' }, { code: 'CC2', title: 'Customs Law' }],
            competencyCodes: [
                ['CC1', 'CC1'],
                ['CC2', 'CC9']
            ],
            levelCodes: [{ scale: ['Skill', 'Skill'], levels: expect.arrayContaining([['3', '3']]) }]
        }
    });
    const tooMany = Array.from({ length: 21 }, (_, number) => `R${number}`);
    expect(await ask(editor, { state: 'a', roles: tooMany })).toMatchObject({ type: 'refused' });
});

test('what is no state of a framework is refused', async ({ edit }) => {
    const editor = await edit(DEMO);
    const nothing = await ask(editor, { state: 'a', files: [{ path: 'notes.gradus', text: '' }] });
    expect(nothing).toMatchObject({ type: 'refused', reason: expect.stringContaining('no framework') });
    const outside = await ask(editor, { state: 'a', files: [{ path: '../a.gradus', text: '' }] });
    expect(outside).toMatchObject({ type: 'refused' });
});
