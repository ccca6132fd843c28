import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { columnBlocks } from './column-blocks.ts';
import { cellAt, type Matrix, matrix } from './matrix.ts';
import { matrixSummaries } from './matrix-summaries.ts';
import { spansAt } from './side.ts';

const whole = matrix(indexedFixture(), { view: 'matrix' });

const heads = ({ columns }: Matrix) => columns.lines.map(({ elements: [first] }) => first?.view.code);

test('a matrix that is too wide is split into parts of about the same width, with what stands above and in the cells', () => {
    const blocks = columnBlocks(whole, matrixSummaries(whole), 3).map(({ matrix: part, summaries }) => ({
        heads: heads(part),
        titles: spansAt(part.columns, 0).map(({ branch, start, span }) => [branch?.title, start, span]),
        first: cellAt(part, 0, 0),
        counts: summaries?.columns.length
    }));
    expect(blocks).toEqual([
        {
            heads: ['CM-SM', 'CM-MM', 'CM-LM'],
            titles: [['Management Roles', 0, 3]],
            first: cellAt(whole, 0, 0),
            counts: 3
        },
        {
            heads: ['CM-SE', 'CM-EX'],
            titles: [['Expert Roles', 0, 2]],
            first: cellAt(whole, 0, 3),
            counts: 2
        },
        {
            heads: ['CM-TL', 'CM-CO', 'CM-CT'],
            titles: [['Operational Roles', 0, 3]],
            first: cellAt(whole, 0, 5),
            counts: 3
        }
    ]);
});

test('titles are told again where a part begins among their columns', () => {
    const [, second] = columnBlocks(whole, undefined, 4);
    expect(second && spansAt(second.matrix.columns, 0).map(({ branch, span }) => [branch?.title, span])).toEqual([
        ['Expert Roles', 1],
        ['Operational Roles', 3]
    ]);
});

test('what is turned is split by competencies, and what is not too wide is not split', () => {
    const turned = matrix(indexedFixture(), { view: 'matrix', matrix: { transposed: true } });
    const parts = columnBlocks(turned, undefined, 20);
    expect(parts.flatMap(({ matrix: part }) => heads(part))).toEqual(heads(turned));
    expect(parts).toHaveLength(Math.ceil(turned.columns.lines.length / 20));
    const last = parts.at(-1)?.matrix;
    expect(last && cellAt(last, 0, last.columns.lines.length - 1)).toEqual(
        cellAt(turned, 0, turned.columns.lines.length - 1)
    );
    expect(columnBlocks(whole, undefined, 8)).toEqual([{ matrix: whole, summaries: undefined }]);
});
