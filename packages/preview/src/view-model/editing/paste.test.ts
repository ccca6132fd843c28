import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { cellAbove } from './cell-state.ts';
import { pasteAt, pastedCells, pastePlan } from './paste.ts';

const index = indexPreview(previewFixture());
const MATRIX = { view: 'matrix' } as const;
const AT = { role: 'CM-SM', competency: 'PC9' };

test('cells are read as spreadsheets copy them', () => {
    expect(pastedCells('1\t2\r\n\t"3"\r\n')).toEqual([
        ['1', '2'],
        ['', '3']
    ]);
});

test('a block goes to the right and down from where it is pasted', () => {
    const { edits, problems } = pasteAt(pastedCells('4\t1\n\tx'), AT, index, MATRIX);
    expect(edits.map(({ role, competency, wanted }) => [role, competency, wanted])).toEqual([
        ['CM-SM', 'PC9', { level: '4' }],
        ['CM-MM', 'PC9', { level: '1' }],
        ['CM-SM', 'PC10', null]
    ]);
    expect(problems).toEqual([expect.stringMatching(/^PC10 .*“x” is no level of/)]);
});

test('in a matrix that is turned it does so as well, and what is beyond its end is said', () => {
    const turned = { ...MATRIX, matrix: { transposed: true } };
    const { edits } = pasteAt(pastedCells('4\t1'), AT, index, turned);
    expect(edits.map(({ competency }) => competency)).toEqual(['PC9', 'PC10']);
    const last = { role: 'CM-CT', competency: 'PC9' };
    expect(pasteAt(pastedCells('1\t2\t3'), last, index, MATRIX).problems).toEqual([
        '2 cells are outside of the matrix.'
    ]);
});

test('what the server says of each edit is summed up', () => {
    const paste = pasteAt(pastedCells('4\t1\n\t'), AT, index, MATRIX);
    const plan = pastePlan(
        paste,
        [
            { type: 'changed' },
            { type: 'refused', reason: 'No.' },
            { type: 'asks', question: 'Really?', needsReason: true },
            { type: 'unchanged' }
        ],
        index
    );
    expect(plan).toMatchObject({ added: 0, changed: 1, removed: 1, questions: ['Really?'] });
    expect(plan.refused).toEqual([expect.stringMatching(/^PC9 Teamwork, Middle Manager.*: No\.$/)]);
    expect(plan.edits.map(({ isConfirmed }) => isConfirmed)).toEqual([true, true]);
});

test('above a cell there is another one, unless it is the first', () => {
    expect(cellAbove(AT, index, MATRIX)?.competency.code).toBe('PC8');
    expect(cellAbove({ ...AT, competency: 'PC1' }, index, MATRIX)).toBeUndefined();
});
