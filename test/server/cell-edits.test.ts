import type { CellEdit, CellEditsAnswer } from '@gradus/protocol';
import { expect } from 'vitest';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { CELL_EDITS, PREVIEW, PREVIEW_IS_CHANGED, SUBJECT } from './support/gradus-requests.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const ESSENTIAL = { necessity: 'essential', isInherited: false } as const;

function ask(editor: Editor, ...edits: CellEdit[]): Promise<CellEditsAnswer> {
    return editor.ask(CELL_EDITS, { folder: editor.project.uriOf('.'), edits });
}

async function apply(editor: Editor, { documents }: CellEditsAnswer): Promise<void> {
    const documentChanges = documents.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits }));
    await editor.apply({ documentChanges });
}

test('cells are edited in the text, and the preview has it then', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    await editor.settled();
    const shown = await editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: 'w' });
    if (shown.type !== 'show') throw new Error('There is no preview.');
    const changed = editor.next(PREVIEW_IS_CHANGED);
    const answer = await ask(
        editor,
        { role: 'Officer', competency: 'CC1', seen: { level: '2', ...ESSENTIAL }, wanted: { level: '3' } },
        { role: 'Officer', competency: 'CC3', seen: null, wanted: { level: '1', necessity: 'desirable' } },
        { role: 'Inspector', competency: 'CC3', seen: { level: '2', ...ESSENTIAL }, wanted: null }
    );
    expect(answer.verdicts.map(({ type }) => type)).toEqual(['changed', 'added', 'removed']);
    // Only what an editor has open has a version.
    expect(answer.documents.map(({ uri, version }) => [uri, version])).toEqual([
        [editor.project.uriOf(OFFICER), 2],
        [editor.project.uriOf('roles/inspector.gradus'), null]
    ]);
    await apply(editor, answer);
    expect(editor.text(OFFICER)).toBe(
        DEMO[OFFICER].replace('CC1: 1', 'CC1: 3').replace('Law": 2', 'Law": 2\n    CC3: 1 desirable')
    );
    expect(await editor.project.read('roles/inspector.gradus')).toBe(
        DEMO['roles/inspector.gradus'].replace('    CC3: 2\n', '')
    );
    await changed;
    await editor.settled();
    const now = await editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: 'w', known: shown.version });
    expect(JSON.stringify(now)).toContain('{"competency":"CC1","necessity":"essential","level":"3"}');
});

test('a trial says what would become of edits, and nothing of how they are written', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/head.gradus': 'role Head "Head" extends Officer\n' });
    const edits: CellEdit[] = [{ role: 'Officer', competency: 'CC3', seen: null, wanted: { level: '1' } }];
    const params = { folder: editor.project.uriOf('.'), edits };
    expect(await editor.ask(CELL_EDITS, { ...params, isTrial: true })).toEqual({
        verdicts: [{ type: 'added' }],
        heirs: ['Head'],
        documents: []
    });
    expect((await editor.ask(CELL_EDITS, params)).documents).toHaveLength(1);
});

test('an edit of what has changed since is refused, and then none is done', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
    const answer = await ask(
        editor,
        { role: 'Officer', competency: 'CC1', seen: { level: '1', ...ESSENTIAL }, wanted: { level: '3' } },
        { role: 'Officer', competency: 'CC3', seen: null, wanted: { level: '1' } }
    );
    expect(answer).toEqual({
        verdicts: [{ type: 'refused', reason: expect.stringContaining('has changed') }, { type: 'added' }],
        documents: []
    });
    await expect(ask(editor, { role: 'Officer' } as never)).rejects.toThrow();
    expect(await editor.ask(CELL_EDITS, { folder: 'file:///nowhere', edits: [] })).toEqual({
        verdicts: [],
        documents: []
    });
});

test('the preview has what is wrong with single requirements, and the place of the cursor is one of them', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const seen = await editor.ask(SUBJECT, {
        uri: editor.project.uriOf(OFFICER),
        position: editor.at(OFFICER, '"Customs Law": |2').position
    });
    expect(seen).toEqual({
        folder: editor.project.uriOf('.'),
        subject: { kind: 'requirement', role: 'Officer', competency: 'CC2' }
    });
    await editor.type(OFFICER, '"Customs Law": 2', '"Customs Law": 1');
    await editor.settled();
    const shown = await editor.ask(PREVIEW, { uri: editor.project.uriOf(OFFICER), viewer: 'w' });
    expect(shown).toMatchObject({
        marks: expect.arrayContaining([
            expect.objectContaining({ role: 'Officer', competency: 'CC2', severity: 'error' })
        ])
    });
});
