import type { CellEdit } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { cellEdit, cellState } from './cell-state.ts';
import type { Wanted } from './typed-content.ts';
import { unshown, withEdits, withoutLast, withWritten } from './written-cells.ts';

const NAME = { role: 'CM-SM', competency: 'PC9' };
const essential = (level: string): Wanted => ({ level, necessity: 'essential' });
const edit = (wanted: Wanted): CellEdit => ({ ...NAME, seen: null, wanted });

/** The framework with another level in the cell. */
function showing(level: string | undefined) {
    const { roles, ...model } = previewFixture();
    return indexPreview({
        ...model,
        roles: roles.map(role => ({
            ...role,
            requirements: role.requirements.flatMap(each => {
                if (role.code !== NAME.role || each.competency !== NAME.competency) return [each];
                return level === undefined ? [] : [{ ...each, level }];
            })
        }))
    });
}

test('what was written counts as what the cell says until it is shown', () => {
    const index = showing('3');
    const once = withEdits([], [edit({ level: '4' })], index, true);
    const state = cellState(NAME, withWritten(index, once));
    expect(state && cellEdit(state, null).seen).toEqual({ level: '4', necessity: 'essential', isInherited: false });
    // A view draws it as well.
    const drawn = withWritten(index, once).model.roles.find(({ code }) => code === NAME.role);
    expect(drawn?.requirements.find(({ competency }) => competency === NAME.competency)?.level).toBe('4');
    const twice = withEdits(once, [edit(essential('2'))], index, true);
    // An update that is late shows what was before, or the first of both.
    expect(unshown(twice, index)).toEqual(twice);
    expect(unshown(twice, showing('4'))).toEqual(twice);
    expect(unshown(twice, showing('2'))).toEqual([]);
    expect(unshown(twice, showing('1'))).toEqual([]);
    expect(unshown(withEdits([], [edit(null)], index, true), showing(undefined))).toEqual([]);
});

test('what was not done is taken back, and what is not known yet stays', () => {
    const index = showing('3');
    const once = withEdits([], [edit(essential('4'))], index, true);
    const twice = withEdits(once, [edit(null)], index, false);
    expect(cellState(NAME, withWritten(index, twice))?.requirement).toBeUndefined();
    expect(unshown(twice, showing(undefined))).toEqual(twice);
    expect(withoutLast(twice, NAME)).toEqual(once);
    expect(withoutLast(once, NAME)).toEqual([]);
    expect(withWritten(index, [])).toBe(index);
});
