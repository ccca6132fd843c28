import { expect, test } from 'vitest';
import { cellLabel } from '../../components/matrix/cell-text.ts';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { cellState, cellTitle } from '../editing/cell-state.ts';
import { cellAt, matrix } from '../matrix/matrix.ts';
import { matrixTable } from '../matrix/matrix-table.ts';
import { pathOf } from '../streams/path.ts';
import { indexPreview } from './preview-index.ts';
import { roleName } from './role-name.ts';

const MODEL = previewFixture();
const [FIRST, SECOND, ...OTHERS] = MODEL.roles;
if (FIRST === undefined || SECOND === undefined) throw new Error('There are no two roles.');
const roles = [FIRST, { ...SECOND, title: FIRST.title }, ...OTHERS];

test('roles that have the same title are told apart by their codes, and others are not', () => {
    expect(roles.slice(0, 3).map(role => roleName(roles, role))).toEqual([
        `${FIRST.title} (${FIRST.code})`,
        `${FIRST.title} (${SECOND.code})`,
        OTHERS[0]?.title
    ]);
    expect(roleName(MODEL.roles, FIRST)).toBe(FIRST.title);
});

test('where a text with mistakes has a code twice, they are told apart by the framework or the group', () => {
    const twice = [
        { code: 'A', title: 'Officer' },
        { code: 'A', title: 'Officer', adoptedFrom: 'EUCustoms', group: 'Staff' }
    ];
    expect(twice.map(role => roleName(twice, role))).toEqual(['Officer (A)', 'Officer (EUCustoms)']);
    const grouped = twice.map((role, position) => ({ ...role, adoptedFrom: 'EUCustoms', group: `G${position}` }));
    expect(grouped.map(role => roleName(grouped, role))).toEqual(['Officer (G0)', 'Officer (G1)']);
});

test('so it is in the heads of files, in what is said of cells, and where they are edited', () => {
    const index = indexPreview({ ...MODEL, roles });
    const laidOut = matrix(index, { view: 'matrix' });
    const name = `${FIRST.title} (${FIRST.code})`;
    expect(matrixTable(laidOut)[0]).toContain(name);
    const cell = cellAt(laidOut, 0, 0);
    expect(cellLabel(cell, undefined)).toMatch(new RegExp(`\\(${FIRST.code}\\): `));
    const state = cellState({ role: FIRST.code, competency: 'PC9' }, index);
    expect(state && cellTitle(state)).toContain(name);
    const stream = {
        code: 'Way',
        title: 'Way',
        sections: [],
        over: 'roles' as const,
        steps: [FIRST.code, SECOND.code]
    };
    expect(pathOf(index, stream).steps.map(({ title }) => title)).toEqual([name, `${FIRST.title} (${SECOND.code})`]);
});
