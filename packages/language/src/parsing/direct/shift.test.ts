import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isTouched, isUnmoved, movedRange, type Shift } from './shift.ts';

const TEXT = 'one two\nthree four\nfive';

/** Where a word is after an edit that puts something else in the place of a part of the text. */
function after(word: string, from: number, length: number, inserted: string): string | 'touched' {
    const before = TextDocument.create('file:///a', 'text', 0, TEXT);
    const now = TextDocument.create('file:///a', 'text', 1, TEXT.slice(0, from) + inserted + TEXT.slice(from + length));
    const shift: Shift = {
        start: before.positionAt(from),
        endBefore: before.positionAt(from + length),
        end: now.positionAt(from + inserted.length)
    };
    const start = TEXT.indexOf(word);
    const range = { start: before.positionAt(start), end: before.positionAt(start + word.length) };
    if (isTouched(range, shift)) return 'touched';
    if (isUnmoved(range, shift)) expect(movedRange(range, shift)).toEqual(range);
    return now.getText(movedRange(range, shift));
}

test.each([
    ['two', 0, 0, '  '],
    ['two', 4, 0, '  '],
    ['two', 4, 0, '\n\n'],
    ['two', 7, 0, 'x'],
    ['three', 7, 0, '\n'],
    ['three', 8, 0, '    '],
    ['four', 8, 5, ''],
    ['four', 8, 6, ''],
    ['five', 0, 19, ''],
    ['five', 3, 6, 'a\nb\nc'],
    ['one', 3, 5, '']
])('%s is found again after an edit at %i', (word, from, length, inserted) => {
    expect(after(word, from, length, inserted)).toBe(word);
});

test('what was edited itself has to be asked for anew', () => {
    expect(after('two', 5, 0, 'x')).toBe('touched');
    expect(after('two', 3, 2, '')).toBe('touched');
    expect(after('three', 6, 3, '')).toBe('touched');
});
