import { expect } from 'vitest';
import {
    CodeActionRequest,
    CompletionRequest,
    DefinitionRequest,
    DocumentFormattingRequest,
    FileChangeType,
    HoverRequest,
    type Location,
    RenameRequest
} from 'vscode-languageserver-protocol';
import { Editor } from './support/editor.ts';
import { PREVIEW } from './support/gradus-requests.ts';
import { ProjectFolder } from './support/project-folder.ts';
import { test } from './support/test.ts';

const { Changed, Deleted } = FileChangeType;

const PACKAGE = 'node_modules/@eu/customs';
const EU = `${PACKAGE}/text/eu.gradus`;
const INSTALLED = {
    [`${PACKAGE}/package.json`]: '{ "name": "@eu/customs", "version": "1.2.3", "gradus": { "folder": "text" } }',
    [EU]: `framework EU "EU Customs" { }
scale   S "Levels" { level 1 "One" level 2 "Two" }
category C "Core" on S {
  competency PC1 "Teamwork" alias "Working Together"
  competency PC2 "Law"
}
role Bad "Bad" at Nobody
`
};
const HEADER = 'framework N "National" {\n  adopt EU from "@eu/customs"\n}\n';
const PROJECT = {
    'framework.gradus': HEADER,
    'role.gradus': 'role R "R" {\n  requires\n    PC1: 2\n    PC2: 1\n}\n'
};
const EMPTY = HEADER.replace('  adopt EU from "@eu/customs"\n', '');

test('what an installed package declares is known, and its own mistakes are not told', async ({ edit }) => {
    const editor = await edit({ ...PROJECT, ...INSTALLED });
    expect(await editor.problemFiles()).toEqual({});
    await editor.open('role.gradus');
    expect(await editor.ask(HoverRequest.type, editor.at('role.gradus', '|PC1'))).toMatchObject({
        contents: { value: expect.stringContaining('Teamwork') }
    });
    const [place] = (await editor.ask(DefinitionRequest.type, editor.at('role.gradus', '|PC1'))) as Location[];
    expect(decodeURIComponent(JSON.stringify(place))).toContain(EU);
    await editor.type('role.gradus', '    PC2: 1\n', '    \n');
    const proposals = await editor.ask(CompletionRequest.type, editor.at('role.gradus', 'PC1: 2\n    |'));
    expect(JSON.stringify(proposals)).toContain('"PC2"');
    const preview = await editor.ask(PREVIEW, { ...editor.in('role.gradus').textDocument, viewer: 'window' });
    expect(JSON.stringify(preview)).toContain('Teamwork');
});

test('nothing is written into an installed package', async ({ edit }) => {
    const editor = await edit({ ...PROJECT, ...INSTALLED });
    await editor.open(EU);
    await editor.open('role.gradus');
    expect(await editor.problemFiles()).toEqual({});
    const hover = await editor.ask(HoverRequest.type, editor.at(EU, '|PC1'));
    expect(hover).toMatchObject({ contents: { value: expect.stringContaining('Teamwork') } });
    const options = { tabSize: 2, insertSpaces: true };
    expect(await editor.ask(DocumentFormattingRequest.type, { ...editor.in(EU), options })).toEqual([]);
    const renaming = editor.ask(RenameRequest.type, { ...editor.at('role.gradus', '|PC1'), newName: 'X1' });
    await expect(renaming).rejects.toThrow('PC1 is declared outside of this workspace, where it cannot be renamed.');
    // An alias would be added where the competency is declared.
    await editor.type('role.gradus', 'PC1', '"Team-work"');
    const [variant] = await editor.diagnostics('role.gradus');
    expect(variant?.code).toBe('name-variant');
    const actions = await editor.ask(CodeActionRequest.type, {
        ...editor.in('role.gradus'),
        range: variant?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: variant ? [variant] : [] }
    });
    expect(actions?.length).toBeGreaterThan(0);
    expect(decodeURIComponent(JSON.stringify(actions?.map(action => 'edit' in action && action.edit)))).not.toContain(
        EU
    );
    // Closed again it stays what it was.
    await editor.close(EU);
    await editor.type('role.gradus', '"Team-work"', 'PC1');
    expect(await editor.problemFiles()).toEqual({});
    expect(await editor.ask(HoverRequest.type, editor.at('role.gradus', '|PC1'))).not.toBeNull();
});

test('a header that comes to use a package has it read, and no key waits for it', async ({ edit }) => {
    const editor = await edit({ ...PROJECT, ...INSTALLED, 'framework.gradus': EMPTY });
    expect(await editor.codes('role.gradus')).toEqual(['unresolved-reference', 'unresolved-reference']);
    await editor.open('framework.gradus');
    const told = editor.told('role.gradus');
    await editor.replace('framework.gradus', HEADER);
    // It is not said to be missing before it has been looked for.
    expect(await editor.codes('framework.gradus')).toEqual([]);
    await told;
    await editor.told('role.gradus');
    expect(await editor.problemFiles()).toEqual({});
});

test('a package that is not there is told when it has been looked for', async ({ edit }) => {
    const editor = await edit({ ...PROJECT, 'framework.gradus': EMPTY });
    await editor.open('framework.gradus');
    await editor.replace('framework.gradus', HEADER);
    expect(await editor.codes('framework.gradus')).toEqual([]);
    await editor.told('framework.gradus');
    expect(await editor.codes('framework.gradus')).toEqual(['framework-not-found']);
});

test('what is installed, changed or removed is noticed by a package.json, a removed one by itself', async ({
    edit
}) => {
    const editor = await edit(PROJECT);
    expect(await editor.codes('framework.gradus')).toEqual(['framework-not-found']);
    for (const [file, text] of Object.entries(INSTALLED)) await editor.project.write(file, text);
    await Promise.all([editor.told('framework.gradus'), editor.report(['package.json', Changed])]);
    expect(await editor.problemFiles()).toEqual({});

    await editor.project.write(EU, INSTALLED[EU]?.replace('PC2', 'PC3') ?? '');
    await Promise.all([editor.told('role.gradus'), editor.report(['package.json', Changed])]);
    expect(await editor.codes('role.gradus')).toEqual(['unresolved-reference']);

    await editor.project.remove('node_modules');
    const told = editor.told('framework.gradus');
    await editor.report(['node_modules', Deleted]);
    await told;
    await editor.told('framework.gradus');
    expect(await editor.codes('framework.gradus')).toEqual(['framework-not-found']);
});

test('a framework in a folder beside the workspace is read, and is not a part of it', async () => {
    const parent = await ProjectFolder.of({
        'eu/framework.gradus': INSTALLED[EU] ?? '',
        'n/framework.gradus': HEADER.replace(' from "@eu/customs"', ''),
        'n/role.gradus': PROJECT['role.gradus']
    });
    const editor = await Editor.start(parent.within('n'));
    try {
        expect(await editor.problemFiles()).toEqual({});
        await editor.open('role.gradus');
        await editor.type('role.gradus', 'PC1', 'PC7');
        expect(await editor.problemFiles()).toEqual({ 'role.gradus': 1 });
        expect(editor.errors).toEqual([]);
    } finally {
        await editor.stop();
        await parent.remove();
    }
});
