import { expect } from 'vitest';
import {
    DocumentFormattingRequest,
    DocumentOnTypeFormattingRequest,
    DocumentRangeFormattingRequest
} from 'vscode-languageserver-protocol';
import { applyEdits, rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const CARELESS = `framework F "F"
role R "R"{
      tasks
  - Serves // no comment: a line is text to its end
      // A comment
   requires C1:1
}`;

test('a file is formatted with the indentation that the editor asks for', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': CARELESS });
    const format = async (options: { tabSize: number; insertSpaces: boolean }) =>
        applyEdits(
            CARELESS,
            (await editor.ask(DocumentFormattingRequest.type, { ...editor.in('a.gradus'), options })) ?? []
        );
    const wide = `framework F "F"
role R "R" {
    tasks
        - Serves // no comment: a line is text to its end
    // A comment
    requires
        C1: 1
}
`;
    expect(await format({ tabSize: 4, insertSpaces: true })).toBe(wide);
    expect(await format({ tabSize: 4, insertSpaces: false })).toBe(wide.replaceAll('    ', '\t'));
});

test('of a selection only what is selected is formatted', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': CARELESS });
    const range = rangeIn(CARELESS, '      tasks\n  - Serves');
    const options = { tabSize: 2, insertSpaces: true };
    const params = { ...editor.in('a.gradus'), range, options };
    const edits = (await editor.ask(DocumentRangeFormattingRequest.type, params)) ?? [];
    expect(applyEdits(CARELESS, edits)).toBe(CARELESS.replace('      tasks\n  -', '  tasks\n    -'));
});

test('a file with a syntax error is left alone', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': `${CARELESS}}` });
    const params = { ...editor.in('a.gradus'), options: { tabSize: 2, insertSpaces: true } };
    expect(await editor.ask(DocumentFormattingRequest.type, params)).toEqual([]);
});

test('what a brace ends is formatted as it is typed', async ({ edit }) => {
    const text = 'grade   A\nrole  R   "R"{\n}\n';
    const editor = await edit({ 'a.gradus': text });
    expect(editor.capabilities.documentOnTypeFormattingProvider).toEqual({
        firstTriggerCharacter: '}',
        moreTriggerCharacter: ['\n']
    });
    await editor.open('a.gradus');
    const edits = await editor.ask(DocumentOnTypeFormattingRequest.type, {
        ...editor.in('a.gradus'),
        position: { line: 2, character: 1 },
        ch: '}',
        options: { tabSize: 2, insertSpaces: true }
    });
    expect(applyEdits(text, edits ?? [])).toBe('grade   A\nrole R "R" { }\n');
});
