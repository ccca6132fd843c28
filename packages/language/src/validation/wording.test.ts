import type { Reference } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import type { GradusDescription } from '../symbols/gradus-description.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { aKind, called, elementOf, elsewhere, kindWord, levelName, namedBy, oneOf, titleOf } from './wording.ts';

test('kinds of node are called by their word, with its article', () => {
    expect(kindWord('Role')).toBe('role');
    expect(['Role', 'Activity', 'Term', 'Unit'].map(aKind)).toEqual(['a role', 'an activity', 'a term', 'an unit']);
});

test('elements are called by code and title, as far as they have one', () => {
    expect(called({ name: 'PC9', title: 'Teamwork' })).toBe('PC9 “Teamwork”');
    expect([called({ name: 'PC9' }), called({ name: 'PC9', title: '' })]).toEqual(['PC9', 'PC9']);
    expect([titleOf({ name: 'PC9', title: 'Teamwork' }), titleOf({ name: 'PC9', title: '' })]).toEqual([
        'Teamwork',
        'PC9'
    ]);
    expect(levelName({ name: '4', title: 'Expert' } as ast.Level)).toBe('4 Expert');
    expect(levelName({ name: '4' } as ast.Level)).toBe('4');
});

test('what a name leads to is called by its title, and what leads nowhere as it is written', () => {
    const reference = (ref: object | undefined) => ({ $refText: 'PC9', ref }) as unknown as Reference<ast.Element>;
    expect(namedBy(reference({ name: 'PC9', title: 'Teamwork' }))).toBe('Teamwork');
    expect(namedBy(reference({ name: 'PC9' }))).toBe('PC9');
    expect(namedBy(reference(undefined))).toBe('PC9');
    expect(namedBy(undefined)).toBe('');
});

test('words are joined as in a sentence', () => {
    expect(['', 'A', 'A B', 'A B C'].map(words => oneOf(words.split(' ')))).toEqual(['', 'A', 'A or B', 'A, B or C']);
    expect(oneOf(['A', 'B'], 'and')).toBe('A and B');
});

test('another place of a name is where it is given, or where its element begins, or the top of its file', () => {
    const at = (line: number) => ({ range: { start: { line, character: 0 }, end: { line, character: 3 } } });
    const documentUri = uriOf('main.gradus');
    const description = (segments: object) => elsewhere({ documentUri, ...segments } as unknown as GradusDescription);
    expect(description({ nameSegment: at(1), selectionSegment: at(2) })).toEqual({ uri: documentUri, ...at(1) });
    expect(description({ selectionSegment: at(2) })).toEqual({ uri: documentUri, ...at(2) });
    const start = { line: 0, character: 0 };
    expect(description({})).toEqual({ uri: documentUri, range: { start, end: start } });
});

test('the element that something stands in may be itself', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('PC9: 1'));
    const root = workspace.document().parseResult.value;
    const nodes = [...nodesIn(root)];
    expect(elementOf(nodes.find(ast.isRequirement))?.name).toBe('R');
    expect(elementOf(nodes.find(ast.isLevel))?.name).toBe('1');
    expect(elementOf(root)).toBeUndefined();
    expect(elementOf(undefined)).toBeUndefined();
});

test('what is called by more words than a sentence holds is called by the first of them', () => {
    const title = `${'能'.repeat(60)}${'𝄞'.repeat(40)}`;
    expect(called({ name: title, title })).toBe(`${title} “${title}”`);
    const short = `${title}…`;
    const long = `${title}${'x'.repeat(1_000_000)}`;
    expect(called({ name: 'PC9', title: long })).toBe(`PC9 “${short}”`);
    expect([called({ name: long }), called({ name: long, title: 'Teamwork' })]).toEqual([short, `${short} “Teamwork”`]);
    expect([titleOf({ name: 'PC9', title: long }), titleOf({ name: long })]).toEqual([short, short]);
    expect(namedBy({ $refText: 'PC9', ref: { title: long } } as unknown as Reference<ast.Element>)).toBe(short);
    expect(namedBy({ $refText: long } as unknown as Reference<ast.Element>)).toBe(short);
    expect(levelName({ name: '4', title: long } as ast.Level)).toBe(`4 ${short}`);
    expect([levelName({ name: long } as ast.Level), levelName({ name: long, title: 'Expert' } as ast.Level)]).toEqual([
        short,
        `${short} Expert`
    ]);
});
