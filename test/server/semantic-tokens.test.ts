import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import { type SemanticTokensOptions, SemanticTokensRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { textAt } from './support/positions.ts';
import { test } from './support/test.ts';

/** Each coloured word with its type and modifiers, in order. */
async function colours(editor: Editor, file: string): Promise<string[]> {
    const { legend } = editor.capabilities.semanticTokensProvider as SemanticTokensOptions;
    const { data = [] } = (await editor.ask(SemanticTokensRequest.type, editor.in(file))) ?? {};
    const words: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
        line += lines;
        character = lines > 0 ? characters : character + characters;
        const text = textAt(editor.text(file), {
            start: { line, character },
            end: { line, character: character + length }
        });
        const set = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) > 0);
        words.push([text, legend.tokenTypes[type], ...set].join(' '));
    }
    return words;
}

test('codes are coloured by what they stand for', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('roles/officer.gradus');
    expect(await colours(editor, 'roles/officer.gradus')).toEqual([
        'Officer interface declaration',
        'Junior type',
        'purpose property',
        'CC1 class',
        '1 enumMember',
        // "Customs Law" keeps the colour of a text.
        '2 enumMember'
    ]);
    await editor.open('competencies.gradus');
    expect(await colours(editor, 'competencies.gradus')).toEqual([
        'Core namespace declaration',
        'Skill enum',
        'CC1 class declaration',
        'CC2 class declaration',
        '2 enumMember',
        '3 enumMember',
        'CC3 class declaration',
        'Values namespace declaration',
        'V1 class declaration'
    ]);
});

test('a code that leads nowhere keeps the plain colour', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('roles/officer.gradus');
    await editor.type('roles/officer.gradus', 'CC1: 1', 'CC7: 1');
    expect(await colours(editor, 'roles/officer.gradus')).toEqual([
        'Officer interface declaration',
        'Junior type',
        'purpose property',
        '2 enumMember'
    ]);
});

test('codes of all constructs are coloured, each part of a name by itself', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open('home/blocks.gradus');
    expect(await colours(editor, 'home/blocks.gradus')).toEqual([
        'PC1 class',
        'B namespace',
        'TD1 class',
        // "Customs Law" and "Rivers" keep the colour of a text.
        'Home namespace',
        'NC1 class',
        '1 enumMember',
        'PC3 class',
        '1 enumMember',
        '3 enumMember',
        'Officer interface',
        'PC1 class',
        '3 enumMember',
        'Rise interface'
    ]);
    await editor.open('home/roles.gradus');
    const roles = await colours(editor, 'home/roles.gradus');
    expect(roles.slice(0, 12)).toEqual([
        'Boatman interface declaration',
        'Junior type',
        'River namespace',
        'Crews namespace',
        'Officer interface',
        'Everybody interface',
        'NC1 class',
        '1 enumMember',
        'Weight enum',
        '2.5 enumMember',
        'K1 class',
        '2 event'
    ]);
    expect(roles.slice(-9)).toEqual([
        'Boatman interface',
        'Ferryman interface',
        'Afloat interface',
        'PC1 class',
        '1 enumMember',
        'PC3 class',
        '2 enumMember',
        '1 enumMember',
        '2 enumMember'
    ]);
    await editor.open('home/framework.gradus');
    expect((await colours(editor, 'home/framework.gradus')).slice(0, 3)).toEqual([
        'Home namespace declaration',
        'Base namespace',
        'B namespace declaration'
    ]);
});

test('what is retired is marked where it is declared and where it is referred to', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    await editor.open('home/typed.gradus', 'term Q "Q" {\n  status retired\n}\nrelations {\n  TD1 see Q\n}\n');
    expect(await colours(editor, 'home/typed.gradus')).toEqual([
        'Q variable declaration deprecated',
        'TD1 class',
        'Q variable deprecated'
    ]);
});
