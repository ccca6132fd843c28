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
