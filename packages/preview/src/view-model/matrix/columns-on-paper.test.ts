import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { columnsOnPaper } from './columns-on-paper.ts';
import { type Matrix, matrix } from './matrix.ts';

/** A matrix of roles that are all called the same. */
function called(title: string, count = 40): Matrix {
    const whole = matrix(indexedFixture(), { view: 'matrix' });
    const lines = whole.roles.lines.slice(0, 1).flatMap(line =>
        Array.from({ length: count }, () => ({
            ...line,
            elements: line.elements.map(element => ({ ...element, label: title }))
        }))
    );
    const roles = { ...whole.roles, lines };
    return { ...whole, roles, columns: roles };
}

test('the longer the words at the heads of columns are, the fewer stand beside each other on paper', () => {
    expect(columnsOnPaper(called('A of B'), false)).toBe(20);
    expect(columnsOnPaper(called('Operational Manager'), false)).toBe(9);
    expect(columnsOnPaper(called('Operational Manager'), true)).toBe(7);
    expect(columnsOnPaper(called('Donaudampfschifffahrtsgesellschaftskapitän'), false)).toBe(4);
});

test('few columns stay beside each other', () => {
    expect(columnsOnPaper(called('Operational Manager', 8), false)).toBeGreaterThanOrEqual(8);
});

test('a head has as many words as it likes', () => {
    expect(columnsOnPaper(called('of '.repeat(200_000), 1), false)).toBe(columnsOnPaper(called('of', 1), false));
});
