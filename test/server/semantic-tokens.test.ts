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
