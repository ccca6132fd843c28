import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
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

const BASE = 'base/framework.gradus';
const HOME = 'home/framework.gradus';
const ROLES = 'home/roles.gradus';
const BLOCKS = 'home/blocks.gradus';

function spot(editor: Editor, file: keyof typeof ADOPTING_FRAMEWORKS, context: string, part: string): Location {
    return { uri: editor.project.uriOf(file), range: rangeIn(ADOPTING_FRAMEWORKS[file], part, context) };
}

test('every kind of name leads to what it stands for, also in another framework', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    for (const file of [HOME, ROLES, BLOCKS]) await editor.open(file);
    const cases: readonly (readonly [file: string, part: string, target: Location])[] = [
        [BLOCKS, 'P|C1@B', spot(editor, BASE, 'competency PC1', 'PC1')],
        [BLOCKS, 'PC1@|B', spot(editor, BASE, 'framework Base', 'Base')],
        [BLOCKS, '"Customs| Law"', spot(editor, BASE, 'competency PC2', 'PC2')],
        [BLOCKS, 'satisfies |TD1', spot(editor, HOME, 'statement TD1', 'TD1')],
        [BLOCKS, 'competency |NC1', spot(editor, HOME, 'competency NC1', 'NC1')],
        [BLOCKS, '|1 {', spot(editor, BASE, 'level 1 "Helps"', '1')],
        [BLOCKS, 'adapt role |Officer', spot(editor, BASE, 'role Officer', 'Officer')],
        [BLOCKS, 'omit stream |Rise', spot(editor, BASE, 'stream Rise', 'Rise')],
        [ROLES, 'Ferr|yman | Afloat', spot(editor, ROLES, 'role Ferryman', 'Ferryman')],
        [ROLES, 'P|C3 | 2', spot(editor, BASE, 'competency PC3', 'PC3')],
        [ROLES, '1..|2', spot(editor, BASE, 'level 2', '2')],
        [ROLES, '-> |Boatman', spot(editor, ROLES, 'role Boatman', 'Boatman')],
        [ROLES, 'extends Officer, |Every', spot(editor, BASE, 'set Everybody', 'Everybody')],
        [ROLES, 'of |Crews', spot(editor, HOME, 'group Crews', 'Crews')],
        [ROLES, 'activity |2', spot(editor, HOME, 'activity 2', '2')],
        [ROLES, 'excludes |K1', spot(editor, BASE, 'competency K1', 'K1')],
        [ROLES, ', |Weight', spot(editor, HOME, 'scale Weight', 'Weight')],
        [HOME, 'covers 1..|2', spot(editor, BASE, 'level 2', '2')],
        [HOME, 'Eight |4', spot(editor, HOME, 'level 4 "Cert', '4')],
        [HOME, 'adopt |Base', spot(editor, BASE, 'framework Base', 'Base')]
    ];
    for (const [file, part, target] of cases) {
        const links = (await editor.ask(DefinitionRequest.type, editor.at(file, part))) as LocationLink[] | null;
        const found = links?.map(({ targetUri, targetSelectionRange: range }) => ({ uri: targetUri, range }));
        expect(found, part).toEqual([target]);
    }
});

test('references are found in tables, streams, relations, changes and translations', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open(BASE);
    await editor.open(HOME);
    const lines = new Map(
        Object.entries(ADOPTING_FRAMEWORKS).map(([file, text]) => [editor.project.uriOf(file), text.split('\n')])
    );
    const references = async (file: string, part: string): Promise<string[]> => {
        const params = { ...editor.at(file, part), context: { includeDeclaration: false } };
        const found = (await editor.ask(ReferencesRequest.type, params)) ?? [];
        return found.map(({ uri, range }) => lines.get(uri)?.[range.start.line]?.trim() ?? '').sort();
    };
    expect(await references(BASE, 'competency |PC3')).toEqual([
        'PC3: 2',
        'adapt competency PC3 "Danger" levels 1..3',
        '| PC3 | 2        | 1..2   |'
    ]);
    expect(await references(BASE, 'competency |PC1')).toEqual([
        'PC1: 2',
        'PC1: 3',
        'PC1@B satisfies TD1 because "Crews row together."',
        '| PC1 | 1        |        |'
    ]);
    expect(await references(BASE, 'framework |Base')).toEqual([
        'PC1@B satisfies TD1 because "Crews row together."',
        'adopt Base as B'
    ]);
    expect(await references(HOME, 'statement |TD1')).toEqual(['PC1@B satisfies TD1 because "Crews row together."']);
    expect(await references(HOME, 'activity |2')).toEqual(['activity 2 "Patrols at night"']);
    expect(await references(HOME, 'competency |NC1')).toEqual([
        '"Customs Law" is related to "Rivers"',
        'NC1: 1',
        'NC1: 1, Weight 2.5',
        'competency NC1 "Cours d’eau" {'
    ]);
});
