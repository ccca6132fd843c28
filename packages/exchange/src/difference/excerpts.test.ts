import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpts } from './excerpts.ts';

const LONG =
    'Turns the strategy handed down into tactical goals for the department or region and keeps feedback flowing from below';

test('short texts are shown whole', () => {
    expect(excerpts('Keeps feedback', 'Gives feedback')).toEqual(['Keeps feedback', 'Gives feedback']);
});

test('of long ones, what differs and some words around it', () => {
    expect(excerpts(LONG, LONG.replace('department', 'office'))).toEqual([
        '… tactical goals for the department or region and keeps …',
        '… tactical goals for the office or region and keeps …'
    ]);
});

test('also where words are only left out', () => {
    expect(excerpts(LONG, LONG.replace(' tactical', ''))).toEqual([
        '… strategy handed down into tactical goals for the department …',
        '… strategy handed down into goals for the department …'
    ]);
});

test('what differs is always in it', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'the', 'customs', 'declaration'), { maxLength: 60 });
    fc.assert(
        fc.property(words, words, (before, after) => {
            fc.pre(before.join(' ') !== after.join(' '));
            const [one, other] = excerpts(before.join(' '), after.join(' '));
            expect(one).not.toBe(other);
        })
    );
});
