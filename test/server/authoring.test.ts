import {
    CompetencyAnswer,
    type CompetencyParams,
    RemarksAnswer,
    RequirementAnswer,
    StatusAnswer,
    TreeAnswer,
    type TreeNode
} from '@gradus/protocol';
import * as v from 'valibot';
import { expect } from 'vitest';
import {
    COMPETENCY,
    REMARKS,
    REQUIREMENT,
    STATUS,
    TREE,
    TREE_IS_CHANGED,
    TREE_IS_SHOWN,
    TREE_PATH,
    TREE_PLACE
} from './support/authoring-requests.ts';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const COMPETENCIES = 'competencies.gradus';
const OFFICER = 'roles/officer.gradus';

async function under(editor: Editor, parent?: TreeNode, filter?: string): Promise<readonly TreeNode[]> {
    const params = { ...(parent && { parent: parent.id }), ...(filter !== undefined && { filter }) };
    return v.parse(TreeAnswer, await editor.ask(TREE, params)).nodes;
}

async function pathTo(editor: Editor, file: string, part: string): Promise<readonly TreeNode[]> {
    const { textDocument, position } = editor.at(file, part);
    return v.parse(TreeAnswer, await editor.ask(TREE_PATH, { uri: textDocument.uri, position })).nodes;
}

test('gives the tree of frameworks branch by branch', async ({ edit }) => {
    const editor = await edit(DEMO);
    const [framework] = await under(editor);
    expect(framework).toMatchObject({ kind: 'framework', code: 'Demo', title: 'Demo', errors: 0, hasChildren: true });
    const groups = await under(editor, framework);
    expect(groups.map(({ kind }) => kind)).toEqual(['competencies', 'roles']);
    const categories = await under(editor, groups[0]);
    expect(categories.map(({ code }) => code)).toEqual(['Core', 'Values']);
    const competencies = await under(editor, categories[0]);
    expect(competencies.map(({ code, title }) => [code, title])).toEqual([
        ['CC1', 'Teamwork'],
        ['CC2', 'Customs Law'],
        ['CC3', 'Planning']
    ]);
    expect((await under(editor, undefined, 'customs law')).length).toBe(1);
    expect((await under(editor, categories[0], 'customs law')).map(({ code }) => code)).toEqual(['CC2']);
    expect(await under(editor, undefined, 'nothing of the kind')).toEqual([]);
});

test('says when the tree has changed, and only while somebody sees it', async ({ edit }) => {
    const editor = await edit(DEMO);
    let told = 0;
    editor.server.connection.onNotification(TREE_IS_CHANGED, () => {
        told++;
    });
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 7');
    await editor.settled();
    await new Promise(resolve => setTimeout(resolve, 1000));
    expect(told).toBe(0);
    await editor.tell(TREE_IS_SHOWN, { shown: true });
    await editor.type(OFFICER, 'CC1: 7', 'CC1: 8');
    await editor.type(OFFICER, 'CC1: 8', 'CC1: 9');
    await expect.poll(() => told, { timeout: 20_000 }).toBeGreaterThan(0);
    const [framework] = await under(editor);
    expect(framework?.errors).toBe(1);
    const path = await pathTo(editor, OFFICER, 'CC1: 9');
    expect(path.map(({ kind, errors }) => [kind, errors])).toEqual([
        ['framework', 1],
        ['roles', 1],
        ['role', 1]
    ]);
    await editor.tell(TREE_IS_SHOWN, { shown: false });
    const before = told;
    await editor.type(OFFICER, 'CC1: 9', 'CC1: 1');
    await editor.settled();
    await new Promise(resolve => setTimeout(resolve, 1000));
    expect(told).toBe(before);
    expect((await under(editor))[0]?.errors).toBe(0);
});

test('tells where the elements of the tree are, as the text is now', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES);
    const path = await pathTo(editor, COMPETENCIES, '"Planning"');
    const id = path.at(-1)?.id ?? '';
    await editor.replace(COMPETENCIES, `// One more line\n${editor.text(COMPETENCIES)}`);
    expect(await editor.ask(TREE_PLACE, { id })).toEqual({
        place: {
            uri: editor.project.uriOf(COMPETENCIES),
            range: { start: { line: 4, character: 13 }, end: { line: 4, character: 16 } }
        }
    });
    await editor.replace(COMPETENCIES, '');
    expect(await editor.ask(TREE_PLACE, { id })).toEqual({});
});

test('lists the open remarks with their places', async ({ edit }) => {
    const editor = await edit({
        ...DEMO,
        'roles/chief.gradus':
            'role Chief "Chief" {\n  remark "Ask the board." by "A. Author"\n  remark settled "Done."\n}\n'
    });
    expect(v.parse(RemarksAnswer, await editor.ask(REMARKS, {})).remarks).toMatchObject([
        {
            uri: editor.project.uriOf('roles/chief.gradus'),
            range: { start: { line: 1, character: 9 } },
            node: { kind: 'remark', title: 'Ask the board.', author: 'A. Author', about: 'Chief Chief' }
        }
    ]);
    expect((await editor.ask(REMARKS, { filter: 'other words' })).remarks).toEqual([]);
});

test('says how a competency of the tree is required', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(COMPETENCIES);
    await editor.open(OFFICER);
    const place = editor.at(OFFICER, 'CC1: 1');
    const required = async (part: string) => {
        const id = (await pathTo(editor, COMPETENCIES, part)).at(-1)?.id ?? '';
        const params = { id, uri: place.textDocument.uri, position: place.position };
        return v.parse(RequirementAnswer, await editor.ask(REQUIREMENT, params));
    };
    expect(await required('"Planning"')).toEqual({
        type: 'insert',
        position: { line: 4, character: 10 },
        before: '\n    CC3: ',
        levels: ['1', '2', '3'],
        after: ''
    });
    expect(await required('"Teamwork"')).toEqual({ type: 'refused', reason: 'already-required' });
    expect(await required('category Core')).toEqual({ type: 'refused', reason: 'no-competency' });
});

test('says how a new competency is begun, at the cursor or at the end of the file', async ({ edit }) => {
    const editor = await edit({
        'f.gradus': `framework F "Frame"
section description "Description": text required for competency
category C "Core" unlevelled {
  competency M1 "One" { description "One." }
}
category D "Deep" unlevelled
`
    });
    await editor.open('f.gradus');
    const { textDocument, position } = editor.at('f.gradus', 'M1');
    const begun = async (params: Partial<CompetencyParams>) =>
        v.parse(CompetencyAnswer, await editor.ask(COMPETENCY, { uri: textDocument.uri, ...params }));
    expect(await begun({ position })).toEqual({
        type: 'insert',
        position: { line: 4, character: 0 },
        before: '  competency ',
        code: 'M2',
        texts: [' {\n    description "', '"\n  }\n']
    });
    expect(await begun({})).toEqual({
        type: 'insert',
        position: { line: 5, character: 28 },
        before: ' {\n  competency ',
        texts: [' {\n    description "', '"\n  }\n}']
    });
    expect(await begun({ uri: editor.project.uriOf('none.gradus') })).toEqual({
        type: 'refused',
        reason: 'no-category'
    });
});

test('says what framework a file belongs to, and how it is', async ({ edit }) => {
    const editor = await edit({
        'f/framework.gradus': 'framework F "Frame" { version "2" }\nrole R "R" at None\n',
        'g/role.gradus': 'role R "R"\n'
    });
    const status = async (file: string) =>
        v.parse(StatusAnswer, await editor.ask(STATUS, { uri: editor.project.uriOf(file) }));
    expect(await status('f/framework.gradus')).toEqual({
        folder: editor.project.uriOf('f'),
        header: { code: 'F', title: 'Frame', version: '2' },
        readOnly: false,
        files: 1,
        errors: 1,
        warnings: 0
    });
    expect(await status('g/role.gradus')).not.toHaveProperty('header');
});

test('refuses what is not as agreed, and goes on', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const request of [TREE, TREE_PLACE, TREE_PATH, REMARKS, REQUIREMENT, COMPETENCY, STATUS]) {
        await expect(
            editor.server.connection.sendRequest(request.method, { parent: 1, id: [], filter: 2 })
        ).rejects.toThrow();
    }
    expect((await under(editor)).length).toBe(1);
});
