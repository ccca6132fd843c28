import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { findInMatrix } from './find-in-matrix.ts';
import { matrix } from './matrix.ts';

test('finds columns and rows, also what is folded up', () => {
    const laid = matrix(indexedFixture(), { view: 'matrix', matrix: { folded: ['category:Management'] } });
    const found = findInMatrix(laid, 'team');
    expect(found.map(({ side, line }) => `${side} ${laid[side].lines[line]?.elements[0]?.view.code}`)).toEqual([
        'columns CM-TL',
        'rows PC9'
    ]);
    expect(findInMatrix(laid, 'courage')).toEqual([{ side: 'rows', line: laid.rows.lines.length - 1 }]);
    expect(findInMatrix(laid, ' ')).toEqual([]);
});
