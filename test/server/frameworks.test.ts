import { expect } from 'vitest';
import { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { PREVIEW } from './support/gradus-requests.ts';
import { test } from './support/test.ts';

/** The same framework in several folders. */
function inFolders(...folders: readonly string[]): Record<string, string> {
    return Object.fromEntries(
        folders.flatMap(folder => Object.entries(DEMO).map(([file, text]) => [`${folder}/${file}`, text]))
    );
}

test('two frameworks of a workspace do not see each other', async ({ edit }) => {
    const editor = await edit(inFolders('a', 'b'));
    expect(await editor.problemFiles()).toEqual({});
    await editor.open('a/competencies.gradus');
    await editor.type('a/competencies.gradus', 'CC1 "Team', 'CC8 "Team');
    expect(Object.keys(await editor.problemFiles()).sort()).toEqual([
        'a/roles/inspector.gradus',
        'a/roles/officer.gradus'
    ]);
    const model = await editor.ask(PREVIEW, { uri: editor.project.uriOf('b/framework.gradus'), viewer: 'window' });
    expect(model).toMatchObject({ folder: editor.project.uriOf('b'), problems: 0 });
    // Whoever searches searches everywhere.
    expect(await editor.ask(WorkspaceSymbolRequest.type, { query: 'Honesty' })).toHaveLength(2);
});

test('a framework within the folder of another one is one of its own', async ({ edit }) => {
    const editor = await edit({ ...DEMO, ...inFolders('sub') });
    expect(await editor.problemFiles()).toEqual({});
});

test('a folder whose name begins like that of a framework is not part of it', async ({ edit }) => {
    const editor = await edit({ ...inFolders('a'), 'ab/role.gradus': 'role R "R" at Junior\n' });
    expect(await editor.codes('ab/role.gradus')).toEqual(['missing-framework', 'unresolved-reference']);
});

test('a file outside of any framework says so and goes with the files next to it', async ({ edit }) => {
    const editor = await edit({
        'loose/grades.gradus': 'grade G "G"\n',
        'loose/role.gradus': 'role R "R" at G\n',
        'lonely/role.gradus': 'role R "R" at G\n'
    });
    expect(await editor.codes('loose/role.gradus')).toEqual(['missing-framework']);
    expect(await editor.codes('lonely/role.gradus')).toEqual(['missing-framework', 'unresolved-reference']);
});

test('a file outside of the workspace is checked while it is open', async ({ edit }) => {
    const [editor, elsewhere] = [await edit(DEMO), await edit({ 'role.gradus': 'role R "R" at G\n' })];
    const outside = elsewhere.project.uriOf('role.gradus');
    await editor.open(outside, await elsewhere.project.read('role.gradus'));
    expect(await editor.codes(outside)).toEqual(['missing-framework', 'unresolved-reference']);
    await Promise.all([editor.told(outside), editor.close(outside)]);
    expect(await editor.problemFiles()).toEqual({});
});
