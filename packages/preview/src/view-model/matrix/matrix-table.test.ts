import { expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { matrix } from './matrix.ts';
import { matrixTable } from './matrix-table.ts';

test('has everything in words, what is folded up as well', () => {
    const index = indexPreview(mixedFixture());
    const choice = { view: 'matrix' as const, matrix: { folded: ['category:Knowledge'] } };
    expect(matrixTable(matrix(index, choice))).toEqual([
        ['Category', 'Code', 'Competency', 'Clerk', 'Learner'],
        ['Knowledge', 'K1', 'History of the Office', 'X', ''],
        ['Knowledge / Law', 'K2', 'Tax Law', 'desirable', ''],
        ['Knowledge / Law', 'K3', 'Criminal Law', 'desirable', ''],
        ['Skills', 'S1', 'Writing', '4.12', '1..6 desirable'],
        ['Skills', 'S2', 'Counting', '1', '']
    ]);
});

test('can be turned', () => {
    const [head, first] = matrixTable(
        matrix(indexedFixture(), { view: 'matrix', category: 'Operational', matrix: { transposed: true } })
    );
    expect(head?.slice(0, 4)).toEqual(['Group', 'Code', 'Role', 'OC1 Customs Business Understanding']);
    expect(first?.slice(0, 4)).toEqual([
        'Management Roles',
        'CM-SM',
        'Senior Manager in the Client Management Department',
        '3'
    ]);
});
