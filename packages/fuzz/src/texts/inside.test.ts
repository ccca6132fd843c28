import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { applicable, inside, rangesInside } from './inside.ts';

const DOCUMENT = TextDocument.create('file:///a.gradus', 'gradus', 0, 'one\r\ntwo\n');

function range(...[line, character, endLine, endCharacter]: [number, number, number, number]): Range {
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

test.each([range(0, 0, 0, 3), range(0, 3, 1, 0), range(2, 0, 2, 0)])('%j is inside', each => {
    expect(() => inside(DOCUMENT, each, 'this')).not.toThrow();
});

test.each([
    range(0, 0, 0, 4),
    range(3, 0, 3, 0),
    range(0, -1, 0, 1),
    range(1, 2, 1, 1),
    range(0, 0, 0, Number.NaN),
    range(0, 0.5, 0, 1)
])('%j is not', each => {
    expect(() => inside(DOCUMENT, each, 'this')).toThrow('not inside');
});

test('a place between the halves of a sign is none', () => {
    const document = TextDocument.create('file:///a.gradus', 'gradus', 0, '𝐀b');
    expect(() => inside(document, range(0, 0, 0, 2), 'this')).not.toThrow();
    expect(() => inside(document, range(0, 1, 0, 2), 'this')).toThrow('not inside');
});

test('edits that overlap cannot be made', () => {
    const edits = [range(0, 0, 0, 2), range(0, 1, 0, 3)].map(each => ({ range: each, newText: '' }));
    expect(() => applicable(DOCUMENT, edits, 'this')).toThrow('overlap');
    expect(() => applicable(DOCUMENT, edits.slice(1), 'this')).not.toThrow();
});

test('ranges are found wherever they are in an answer, and belong to the document that it names', () => {
    const bad = range(9, 0, 9, 0);
    const documentOf = (uri: string) => (uri === DOCUMENT.uri ? DOCUMENT : undefined);
    const check = (answer: unknown) => () => rangesInside(answer, DOCUMENT, documentOf, 'this');
    for (const answer of [
        { children: [{ selectionRange: bad }] },
        { uri: DOCUMENT.uri, range: bad },
        { changes: { [DOCUMENT.uri]: [{ range: bad, newText: '' }] } },
        { documentChanges: [{ textDocument: { uri: DOCUMENT.uri }, edits: [{ range: bad, newText: '' }] }] }
    ]) {
        expect(check(answer)).toThrow('not inside');
    }
    const right = range(0, 0, 0, 0);
    for (const answer of [
        { uri: 'file:///another.gradus', range: right },
        { changes: { 'file:///another.gradus': [{ range: right, newText: '' }] } },
        { documentChanges: [{ textDocument: { uri: 'file:///another.gradus' }, edits: [] }] }
    ]) {
        expect(check(answer)).toThrow('not there');
    }
});
