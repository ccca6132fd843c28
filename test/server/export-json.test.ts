import { expect } from 'vitest';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { EXPORT_JSON } from './support/gradus-requests.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

function exported(editor: Editor, file: string, force?: boolean) {
    return editor.ask(EXPORT_JSON, { uri: editor.project.uriOf(file), ...(force !== undefined && { force }) });
}

test('gives the compiled framework and a name for its file', async ({ edit }) => {
    const answer = await exported(await edit(DEMO), OFFICER);
    expect(answer).toMatchObject({ type: 'exported', suggestedName: 'Demo.json' });
    const text = answer.type === 'exported' ? answer.text : '';
    expect(JSON.parse(text)).toMatchObject({ framework: { code: 'Demo' } });
});

test('refuses what has errors, unless it is asked to do it all the same', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC7: 1');
    expect(await exported(editor, OFFICER)).toEqual({
        type: 'refused',
        reason: 'The framework has an error.',
        errors: 1
    });
    expect(await exported(editor, OFFICER, true)).toMatchObject({ type: 'exported' });
});

test('refuses what is larger than can be made', async ({ edit }) => {
    const many = (make: (index: number) => string) =>
        Array.from({ length: 1001 }, (_, index) => make(index)).join('\n');
    const editor = await edit({
        'a.gradus': `framework F "F"\nscale S "S" {\n${many(each => `level ${each} "l"`)}\n}\ncategory C "C" on S {\n${many(each => `competency K${each} "k${each}"`)}\n}\n`
    });
    expect(await exported(editor, 'a.gradus')).toEqual({
        type: 'refused',
        reason: expect.stringMatching(/^The framework says 1,002,001 things of its elements/),
        errors: 0
    });
});

test('refuses a file that belongs to no framework', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': 'grade G "G"\n' });
    for (const file of ['a.gradus', 'there-is-none.gradus']) {
        expect(await exported(editor, file)).toMatchObject({
            type: 'refused',
            reason: expect.stringMatching(/^This file belongs to no framework/),
            errors: 0
        });
    }
});

test('a code makes a safe name of a file', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': 'framework A/B.C-1 "F"\n' });
    expect(await exported(editor, 'a.gradus')).toMatchObject({ suggestedName: 'A-B-C-1.json' });
});
