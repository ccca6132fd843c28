import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import {
    type DocumentSymbol,
    DocumentSymbolRequest,
    SymbolKind,
    type WorkspaceSymbol,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

test('the outline has every element by code and title, nested as in the text', async ({ edit }) => {
    const editor = await edit(DEMO);
    const file = 'competencies.gradus';
    const symbols = (await editor.ask(DocumentSymbolRequest.type, editor.in(file))) as DocumentSymbol[];
    const outline = (all: readonly DocumentSymbol[]): unknown[] =>
        all.map(({ name, detail, children = [] }) => [`${name} ${detail}`, ...outline(children)]);
    expect(outline(symbols)).toEqual([
        ['Core Core Competencies', ['CC1 Teamwork'], ['CC2 Customs Law'], ['CC3 Planning']],
        ['Values Our Values', ['V1 Honesty']]
    ]);
    const [core] = symbols;
    expect(core?.kind).toBe(SymbolKind.Module);
    expect(core?.selectionRange).toEqual(rangeIn(DEMO[file], 'Core', 'category Core'));
    expect(core?.range.end).toEqual({ line: 4, character: 1 });
});

test('elements without a code yet do not spoil the outline', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus', 'framework\nscale {\n  level\n}\ngrade G "G"\n');
    const symbols = (await editor.ask(DocumentSymbolRequest.type, editor.in('framework.gradus'))) as DocumentSymbol[];
    expect(symbols.every(({ name }) => name.length > 0)).toBe(true);
});

test('an element is found in the workspace by code, title or alias, from any word on', async ({ edit }) => {
    const editor = await edit(DEMO);
    const found = async (query: string) => {
        const symbols = (await editor.ask(WorkspaceSymbolRequest.type, { query })) as WorkspaceSymbol[] | null;
        return symbols?.map(({ name }) => name);
    };
    for (const query of ['CC2', 'cc2', 'Customs Law', 'customs', 'Law', 'cula']) {
        expect(await found(query), query).toEqual(['CC2 Customs Law']);
    }
    expect(await found('Together')).toEqual(['CC1 Teamwork']);
    expect(await found('Chief')).toEqual(['Senior Senior Officer']);
    expect(await found('nothing like it')).toEqual([]);
    expect(await found('')).toHaveLength(14);
});

test('a symbol says where it is and what it belongs to', async ({ edit }) => {
    const editor = await edit(DEMO);
    expect(await editor.ask(WorkspaceSymbolRequest.type, { query: 'Honesty' })).toEqual([
        {
            name: 'V1 Honesty',
            kind: SymbolKind.Class,
            containerName: 'Our Values',
            location: {
                uri: editor.project.uriOf('competencies.gradus'),
                range: rangeIn(DEMO['competencies.gradus'], 'V1')
            }
        }
    ]);
});

test('tables and other blocks are in the outline by what they do, in the order of the text', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const outline = async (file: string): Promise<unknown[]> => {
        const symbols = (await editor.ask(DocumentSymbolRequest.type, editor.in(file))) as DocumentSymbol[];
        const entries = (all: readonly DocumentSymbol[]): unknown[] =>
            all.map(({ name, detail, children = [] }) => [`${name} ${detail}`.trim(), ...entries(children)]);
        return entries(symbols);
    };
    expect(await outline('home/blocks.gradus')).toEqual([
        ['relations Links'],
        ['translation fr', ['Home Cadre national'], ['NC1 Cours d’eau', ['1']]],
        ['adapt competency PC3 Danger'],
        ['adapt role Officer'],
        ['omit stream Rise Nobody rises here.']
    ]);
    expect(await outline('home/roles.gradus')).toEqual([
        ['Boatman Boatman', ['Diving Diver']],
        ['Ferryman Ferry Driver'],
        ['Afloat Afloat'],
        ['Crew From ferry to boat'],
        ['matrix On the river']
    ]);
    await editor.open('home/typed.gradus', 'translation de of Base { }\nrelations { }\nmatrix { }\nomit role A, B\n');
    expect(await outline('home/typed.gradus')).toEqual([
        ['translation de of Base'],
        ['relations'],
        ['matrix'],
        ['omit role A, B']
    ]);
});

test('what a level means is in the outline of its competency', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const symbols = await editor.ask(DocumentSymbolRequest.type, editor.in('home/framework.gradus'));
    const national = (symbols as DocumentSymbol[]).find(({ name }) => name === 'National');
    expect(national?.children).toMatchObject([
        { name: 'NC1', children: [{ name: '1', detail: 'Helps', kind: SymbolKind.EnumMember }] },
        { name: 'TD1', detail: 'Everybody can swim.' }
    ]);
});

test('an element is found by a former code, and a table by its title; what has no name is not found', async ({
    edit
}) => {
    const editor = await edit({ ...ADOPTING_FRAMEWORKS, 'home/old.gradus': 'term T1 "One" { formerly ZZ9 }\n' });
    const found = async (query: string) => {
        const symbols = (await editor.ask(WorkspaceSymbolRequest.type, { query })) as WorkspaceSymbol[] | null;
        return symbols?.map(({ name, kind }) => ({ name, kind }));
    };
    expect(await found('zz9')).toEqual([{ name: 'T1 One', kind: SymbolKind.String }]);
    expect(await found('on the river')).toEqual([{ name: 'matrix On the river', kind: SymbolKind.Array }]);
    expect(await found('afloat')).toEqual([{ name: 'Afloat Afloat', kind: SymbolKind.Struct }]);
    expect((await found(''))?.every(({ name }) => name.trim().length > 0)).toBe(true);
});
