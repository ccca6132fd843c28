import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentOf } from './format-text.ts';
import { formatTyped } from './format-typed.ts';

/** A text after the character before `‸` was typed there. */
function typed(text: string): string {
    const offset = text.indexOf('‸');
    const document = documentOf(text.replace('‸', ''));
    const { textDocument } = document;
    const character = text.charAt(offset - 1) === '}' ? '}' : '\n';
    const edits = formatTyped(document, { tabSize: 2, insertSpaces: true }, character, textDocument.positionAt(offset));
    return TextDocument.applyEdits(textDocument, edits);
}

test('a brace has what it ends tidied up, and nothing else', () => {
    const before = 'grade   A\nrole  R   "R"{\nrequires\n  X:1\n';
    expect(typed(`${before}}‸\ngrade   B\n`)).toBe('grade   A\nrole R "R" {\n  requires\n    X: 1\n}\ngrade   B\n');
});

test('a new line has the one before tidied up, and stays as it is', () => {
    expect(typed('role R "R" {\n  requires\n    X:1\n    ‸\n    Y:1\n}\n')).toBe(
        'role R "R" {\n  requires\n    X: 1\n    \n    Y:1\n}\n'
    );
    expect(typed('grade   A\n\n‸\ngrade   B\n')).toBe('grade   A\n\n\ngrade   B\n');
});

test('a new line in a table has the table drawn up to there', () => {
    expect(typed('matrix {\n  | | R |\n  | PC10 | 1 |\n  ‸\n  | P | 1 |\n}\n')).toBe(
        'matrix {\n  |      | R |\n  | PC10 | 1 |\n  \n  | P | 1 |\n}\n'
    );
});

test('what was finished lines before is not drawn again', () => {
    const text = 'matrix {\n  | | R |\n  | PC10 | 1 |\n\n  ‸\n}\n';
    expect(typed(text)).toBe(text.replace('‸', ''));
});

test('a text with a syntax error is left alone, and so is a brace in a text', () => {
    expect(typed('role  R {\n}‸ {\n')).toBe('role  R {\n} {\n');
    expect(typed('role  R "in braces }‸"\n')).toBe('role  R "in braces }"\n');
    expect(typed('‸role  R\n')).toBe('role  R\n');
});
