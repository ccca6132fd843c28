import { UnwrittenCell } from '@gradus/protocol';
import { array, parse } from 'valibot';
import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { cellEdit, cellState } from '../../view-model/editing/cell-state.ts';
import { indexPreview } from '../../view-model/shared/preview-index.ts';
import { withCells } from './notice-list.ts';
import { openedAgain, unwrittenCells } from './unwritten-cells.ts';
import type { OpenCell } from './use-cell-commits.ts';

const index = indexPreview(previewFixture());

function left(competency: string, more: Partial<OpenCell>): OpenCell {
    const name = { role: 'CM-SM', competency };
    const state = cellState(name, index);
    if (!state) throw new Error('There is no such cell.');
    return { name, state, text: '1', isBusy: false, ...more };
}

/** As VS Code keeps it: as JSON, which is read with care. */
const kept = (...cells: Parameters<typeof unwrittenCells>) =>
    parse(array(UnwrittenCell), JSON.parse(JSON.stringify(unwrittenCells(...cells))));

const question = { about: 'adapt', and: 'own', text: 'Really?', needsReason: false, wanted: { level: '1' } } as const;

test('what waits comes back as it was, with what the cells showed then', () => {
    const cells = kept(withCells([], [left('PC9', { question }), left('PC10', { refusal: 'No.' })]), undefined);
    const { roles, ...model } = previewFixture();
    const emptied = roles.map(role => ({ ...role, requirements: [] }));
    const again = openedAgain(cells, indexPreview({ ...model, roles: emptied }));
    expect(again).toMatchObject([
        { name: { role: 'CM-SM', competency: 'PC9' }, text: '1', question },
        { name: { competency: 'PC10' }, refusal: 'No.' }
    ]);
    expect(again.map(({ state }) => cellEdit(state, null).seen)).toEqual(
        ['PC9', 'PC10'].map(competency => cellEdit(left(competency, {}).state, null).seen)
    );
    expect(kept(withCells([], again), undefined)).toEqual(cells);
});

test('so does what is asked at the cell that is open', () => {
    expect(kept([], left('PC9', { question }))).toMatchObject([{ competency: 'PC9', question }]);
});

test('what is being typed comes back with why it was not written', () => {
    const [cell, ...others] = kept([], left('PC9', {}));
    expect(others).toEqual([]);
    expect(cell).toMatchObject({ competency: 'PC9', text: '1', refusal: expect.stringMatching(/before Enter/) });
    expect(openedAgain(cell ? [cell] : [], index)).toMatchObject([{ text: '1', refusal: cell?.refusal }]);
});

test('a cell in which nothing was typed, or which is being written, is not kept', () => {
    for (const more of [{ isOld: true }, { isBusy: true }, { text: ' ' }, { count: 2 }]) {
        expect(kept([], left('PC9', more)), JSON.stringify(more)).toEqual([]);
    }
});

test('what the model does not have any more is gone', () => {
    const cells = kept(withCells([], [left('PC9', { question })]), undefined);
    expect(openedAgain(cells, indexPreview({ ...previewFixture(), roles: [] }))).toEqual([]);
    expect(openedAgain([{ role: 'CM-SM', competency: 'PC9', seen: null, text: '1' }], index)).toEqual([]);
});
