import { CHANGES_REQUEST, ChangesAnswer, type ChangesParams } from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import { RequestType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const CHANGES = new RequestType<ChangesParams, ChangesAnswer, void>(CHANGES_REQUEST);
const OFFICER = 'roles/officer.gradus';
const FILES = Object.entries(DEMO).map(([path, text]) => ({ path, text }));

async function ask(editor: Editor, more: Omit<ChangesParams, 'uri'>): Promise<ChangesAnswer> {
    return v.parse(ChangesAnswer, await editor.ask(CHANGES, { uri: editor.project.uriOf(OFFICER), ...more }));
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

test('only the last states are kept', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const state of ['a', 'b', 'c', 'd']) await ask(editor, { state, files: FILES });
    expect(await ask(editor, { state: 'a' })).toEqual({ type: 'unknown' });
    expect(await ask(editor, { state: 'd' })).toMatchObject({ type: 'changes' });
});

test('what is no state of a framework is refused', async ({ edit }) => {
    const editor = await edit(DEMO);
    const nothing = await ask(editor, { state: 'a', files: [{ path: 'notes.gradus', text: '' }] });
    expect(nothing).toMatchObject({ type: 'refused', reason: expect.stringContaining('no framework') });
    const outside = await ask(editor, { state: 'a', files: [{ path: '../a.gradus', text: '' }] });
    expect(outside).toMatchObject({ type: 'refused' });
});
