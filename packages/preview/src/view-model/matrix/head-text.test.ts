import { expect, test } from 'vitest';
import { headText } from './head-text.ts';

const LONG = 'Coordinates internationally distributed customs post-clearance audit across all administrative regions';

test('titles that differ at their ends differ at the heads of columns', () => {
    expect(headText(`${LONG} number 1`)).toBe('Coordinates internationally … regions number 1');
    expect(headText(`${LONG} number 2`)).toBe('Coordinates internationally … regions number 2');
});

test('what has room, or is one word, stays as it is', () => {
    expect(headText('Head of Telecommunications Infrastructure')).toBe('Head of Telecommunications Infrastructure');
    const word = 'Zoll'.repeat(20);
    expect(headText(word)).toBe(word);
    expect(headText(`${word} 1`)).toBe(`${word} 1`);
});
