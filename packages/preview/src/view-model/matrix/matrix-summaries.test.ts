import { expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { matrix } from './matrix.ts';
import { matrixSummaries, type Summary } from './matrix-summaries.ts';

function text({ count, shares, highest }: Summary): string {
    return `${count}: ${shares.map(each => `${each.count}×${each.name}`).join(', ')}; ${highest?.text ?? '–'}`;
}

test('rows and columns say how much is required, at which levels, and the highest', () => {
    const laid = matrix(indexedFixture(), { view: 'matrix' });
    const { rows, columns, all } = matrixSummaries(laid);
    const at = (code: string) => laid.rows.lines.findIndex(({ elements: [first] }) => first?.view.code === code);
    expect(rows.map(text)[at('PC10')]).toBe('5: 1×1 Awareness, 2×2 Trained, 2×3 Advanced; 4');
    expect(columns.map(text)[7]).toBe('10: 10×1 Awareness; 1');
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
});

test('what is folded up is summed up, and turned it is the other way round', () => {
    const folded = ['group:Management'];
    const laid = matrix(indexedFixture(), { view: 'matrix', matrix: { folded } });
    const turned = matrix(indexedFixture(), { view: 'matrix', matrix: { folded, transposed: true } });
    const [first] = matrixSummaries(laid).columns;
    const managers = matrixSummaries(matrix(indexedFixture(), { view: 'matrix' })).columns.slice(0, 3);
    expect(first?.count).toBe(managers.reduce((sum, { count }) => sum + count, 0));
    expect(matrixSummaries(turned).rows).toEqual(matrixSummaries(laid).columns);
});

test('what has no level is counted by necessity', () => {
    const { columns } = matrixSummaries(matrix(indexPreview(mixedFixture()), { view: 'matrix' }));
    expect(columns.map(text)).toEqual(['5: 2×desirable, 1×required, 1×1 Little, 1×4.12; 4.12', '1: 1×1 Little; 6']);
});
