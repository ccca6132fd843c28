import type { PreviewChoice, PreviewModel } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { competencyView, roleView } from '../../testing/view-parts.ts';
import { matrix } from '../matrix/matrix.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { type BulkEdits, bulkEdits } from './bulk-edits.ts';
import { CellLines } from './cell-lines.ts';
import { cellCountIn, cellsIn, outermostCells, rangeBetween, stretched } from './cell-range.ts';
import { emptied, filledFrom, repeated, saying } from './fill.ts';
import { rangeTable } from './range-table.ts';

const base = previewFixture();
const [{ scale, levels } = {}] = base.competencies;
const CODES = ['A', 'B', 'C', 'D'];
const LEVELS: Readonly<Record<string, readonly (string | undefined)[]>> = {
    R1: ['1', '2', undefined, '4'],
    R2: ['3', undefined, '1', '1'],
    R3: ['2', '2', '2', '2']
};

/** Three roles, four competencies: of levels that are easy to follow. */
function fixture(change: Partial<PreviewModel> = {}, choice: PreviewChoice = { view: 'matrix' }) {
    const model: PreviewModel = {
        ...base,
        competencies: CODES.map((code, position) => ({
            ...competencyView(code, `Competency ${code}`, position < 2 ? 'Professional' : 'Operational'),
            ...(scale && levels && { scale, levels })
        })),
        roles: Object.entries(LEVELS).map(([code, row]) =>
            roleView(code, `Role ${code}`, {
                requirements: row.flatMap((level, position) =>
                    level === undefined ? [] : [{ competency: CODES[position] ?? '', level, necessity: 'essential' }]
                )
            })
        ),
        ...change
    };
    const index = indexPreview(model);
    const lines = new CellLines(matrix(index, choice));
    const range = (from: string, to = from) => {
        const [a = '', b = ''] = from.split(' ');
        const [c = '', d = ''] = to.split(' ');
        const found = rangeBetween({ role: a, competency: b }, { role: c, competency: d }, lines);
        if (!found) throw new Error('There is no such range.');
        return found;
    };
    return { index, lines, range };
}

const said = ({ edits }: BulkEdits) =>
    edits.map(({ role, competency, wanted }) => `${role} ${competency} ${wanted?.level ?? '-'}`);

test('a range reaches from one cell to another, whichever comes first, and all cells are between two', () => {
    const { lines, range } = fixture();
    expect(range('R2 C', 'R1 A')).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
    expect(cellCountIn(range('R2 C', 'R1 A'), lines)).toBe(6);
    expect(outermostCells(lines)).toEqual([
        { role: 'R1', competency: 'A' },
        { role: 'R3', competency: 'D' }
    ]);
});

test('what is folded up within a range has no cells, and is not copied', () => {
    const { index, lines, range } = fixture({}, { view: 'matrix', matrix: { folded: ['category:Professional'] } });
    const [first, last] = outermostCells(lines) ?? [];
    expect(first?.competency).toBe('C');
    const all = { ...range('R1 C', 'R3 D'), top: 0 };
    expect(last && [...cellsIn(all, lines)]).toHaveLength(6);
    expect(rangeTable(all, lines, index)).toEqual([
        ['', '1', '2'],
        ['4', '1', '2']
    ]);
});

test('what says already what it is to say is left alone, in a matrix that is turned as well', () => {
    for (const transposed of [false, true]) {
        const { index, lines, range } = fixture({}, { view: 'matrix', matrix: { transposed } });
        expect(said(bulkEdits(emptied(range('R1 B', 'R2 C'), lines), index)).sort()).toEqual(['R1 B -', 'R2 C -']);
        const all = saying({ level: '2', necessity: 'essential' }, '2', range('R1 A', 'R2 B'), lines, index);
        expect(said(bulkEdits(all, index)).sort()).toEqual(['R1 A 2', 'R2 A 2', 'R2 B 2']);
    }
});

test('what is typed is desirable for all cells, or for none', () => {
    const { index, lines, range } = fixture();
    const { edits } = bulkEdits(
        saying({ level: '2', necessity: 'desirable' }, '2 desirable', range('R1 B', 'R2 B'), lines, index),
        index
    );
    expect(edits.map(({ wanted }) => wanted)).toEqual([
        { level: '2', necessity: 'desirable' },
        { level: '2', necessity: 'desirable' }
    ]);
});

test('the first row goes down and the first column to the right, or what stands before a single one', () => {
    const { index, lines, range } = fixture();
    const filled = (from: string, to: string, side: 'above' | 'before') => {
        const source = filledFrom(range(from, to), side);
        return source && said(bulkEdits(repeated(source, range(from, to), lines, index), index));
    };
    expect(filled('R1 A', 'R2 C', 'above')).toEqual(['R1 B 1', 'R2 B 3', 'R1 C 1', 'R2 C 3']);
    expect(filled('R1 A', 'R3 B', 'before')).toEqual(['R2 A 1', 'R3 A 1', 'R2 B 2']);
    expect(filled('R1 B', 'R2 B', 'above')).toEqual(['R1 B 1', 'R2 B 3']);
    expect(filled('R2 B', 'R2 B', 'before')).toEqual(['R2 B 2']);
    expect(filled('R1 A', 'R2 A', 'above')).toBeUndefined();
});

test('a corner that is dragged repeats what is there, to the side to which it is dragged furthest', () => {
    const { index, lines, range } = fixture();
    const from = range('R1 A', 'R1 B');
    const down = stretched(from, { row: 3, column: 1 });
    expect(down).toEqual(range('R1 A', 'R1 D'));
    expect(said(bulkEdits(repeated(from, down, lines, index), index))).toEqual(['R1 C 1', 'R1 D 2']);
    // Upwards it goes on from the end.
    const up = stretched(range('R1 C', 'R1 D'), { row: 0, column: 0 });
    expect(said(bulkEdits(repeated(range('R1 C', 'R1 D'), up, lines, index), index))).toEqual(['R1 A -', 'R1 B 4']);
    expect(stretched(from, { row: 0, column: 0 })).toBe(from);
});
