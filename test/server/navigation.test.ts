import { expect } from 'vitest';
import {
    DefinitionRequest,
    DocumentHighlightRequest,
    type Location,
    type LocationLink,
    ReferencesRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const INSPECTOR = 'roles/inspector.gradus';
const COMPETENCIES = 'competencies.gradus';

function place(editor: Editor, file: keyof typeof DEMO, context: string, part: string): Location {
    return { uri: editor.project.uriOf(file), range: rangeIn(DEMO[file], part, context) };
}

test('a code, a title, an alias and a level lead to what they name', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const target = async (part: string) => {
        const links = (await editor.ask(DefinitionRequest.type, editor.at(OFFICER, part))) as LocationLink[] | null;
        return links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    };
    expect(await target('C|C1: 1')).toEqual([place(editor, COMPETENCIES, 'CC1 "Team', 'CC1')]);
    expect(await target('"Customs| Law"')).toEqual([place(editor, COMPETENCIES, 'CC2 "Customs', 'CC2')]);
    expect(await target('Law": |2')).toEqual([place(editor, 'framework.gradus', 'level 2', '2')]);
    expect(await target('at |Junior')).toEqual([place(editor, 'framework.gradus', 'grade Junior', 'Junior')]);
    expect(await target('pur|pose')).toEqual([place(editor, 'framework.gradus', 'section purpose', 'purpose')]);
    expect(await target('req|uires')).toBeUndefined();
});

test('references are found in all files, by code and by title, from where it is declared and used', async ({
    edit
}) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.open(COMPETENCIES);
    const references = async (file: string, part: string, includeDeclaration: boolean) => {
        const params = { ...editor.at(file, part), context: { includeDeclaration } };
        const found = (await editor.ask(ReferencesRequest.type, params)) ?? [];
        return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    };
    const used = [place(editor, INSPECTOR, 'CC1: 2', 'CC1'), place(editor, OFFICER, 'CC1: 1', 'CC1')];
    const declared = place(editor, COMPETENCIES, 'CC1 "Team', 'CC1');
    expect(await references(COMPETENCIES, '|CC1 "Team', false)).toEqual(used);
    expect(await references(OFFICER, '|CC1: 1', true)).toEqual([declared, ...used]);
    expect(await references(COMPETENCIES, '|CC2 "Cus', false)).toEqual([
        place(editor, OFFICER, '"Customs Law"', '"Customs Law"')
    ]);
    expect(await references(COMPETENCIES, 'on |Skill', false)).toEqual([
        place(editor, COMPETENCIES, 'on Skill', 'Skill')
    ]);
});

test('all places of a code in the file are marked', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const found = await editor.ask(DocumentHighlightRequest.type, editor.at(OFFICER, '|CC1: 1'));
    expect(found?.map(({ range }) => range)).toEqual([place(editor, OFFICER, 'CC1: 1', 'CC1').range]);
});
