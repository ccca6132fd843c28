import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { cellState } from '../../view-model/editing/cell-state.ts';
import { indexPreview } from '../../view-model/shared/preview-index.ts';
import { withCells, withNotice, withoutCells } from './notice-list.ts';
import type { OpenCell } from './use-cell-commits.ts';

const index = indexPreview(previewFixture());

function left(competency: string, more: Partial<OpenCell>): OpenCell {
    const name = { role: 'CM-SM', competency };
    const state = cellState(name, index);
    if (!state) throw new Error('There is no such cell.');
    return { name, state, text: '1', isBusy: false, ...more };
}

const asked = (and?: 'own' | 'leave-out') => ({
    question: { about: 'adapt' as const, and, text: 'Really?', needsReason: false, wanted: null }
});

const keys = (notices: ReturnType<typeof withCells>) =>
    notices.map(({ key, cells = [] }) => [key, ...cells.map(({ name }) => name.competency)]);

test('what is asked of some cells and what of others are two notices', () => {
    const cells = [left('PC9', asked('own')), left('PC10', asked('leave-out')), left('PC11', asked('own'))];
    expect(keys(withCells([], cells))).toEqual([
        ['asked adapt own', 'PC9', 'PC11'],
        ['asked adapt leave-out', 'PC10']
    ]);
});

test('a notice stays where it is when it is about more, or says something else', () => {
    const notices = withCells([], [left('PC9', { refusal: 'No.' }), left('PC10', asked())]);
    const more = withCells(notices, [left('PC11', { refusal: 'No.' })]);
    expect(keys(more)).toEqual([
        ['refused No.', 'PC9', 'PC11'],
        ['asked adapt', 'PC10']
    ]);
    // Also where it was about nothing but the cell that is left again.
    expect(keys(withCells(notices, [left('PC9', { refusal: 'No.', text: '2' })]))).toEqual(keys(notices));
    const said = withNotice(withNotice([], { key: 'undo', title: 'Not undone', text: 'No.' }), more[0] ?? never());
    expect(withNotice(said, { key: 'undo', title: 'Not undone', text: 'Why.' }).map(({ text }) => text)).toEqual([
        'Why.',
        'No.'
    ]);
});

test('cells that say something else by now are in no notice', () => {
    const notices = withCells([], [left('PC9', { refusal: 'No.' }), left('PC10', asked()), left('PC11', asked())]);
    const names = ['PC9', 'PC11'].map(competency => ({ role: 'CM-SM', competency }));
    expect(keys(withoutCells(notices, names))).toEqual([['asked adapt', 'PC10']]);
});

function never(): never {
    throw new Error('There is no notice.');
}
