import { expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { bookletParts } from './booklet.ts';
import { comparableParents } from './comparable-parents.ts';
import { roleMeanings } from './role-meanings.ts';
import { roleRemarks } from './role-remarks.ts';

const index = indexPreview(careerFixture());
const river = index.roles.get('RB-RO');
if (river === undefined) throw new Error('The fixture has lost its role.');

test('what levels ask for is told by category in the order of the sheet', () => {
    const told = roleMeanings(index, river).map(({ category, rows }) => [
        category.code,
        rows.slice(0, 2).map(({ competency, meaning }) => [competency.code, meaning.required[0]?.title])
    ]);
    expect(told).toEqual([
        [
            'Professional',
            [
                ['PC13', 'Advanced'],
                ['PC7', 'Trained']
            ]
        ],
        [
            'Operational',
            [
                ['OC1', 'Advanced'],
                ['OC2', 'Trained']
            ]
        ]
    ]);
    expect(roleMeanings(index, river, 'Operational')).toHaveLength(1);
});

test('what nothing is written about is left out', () => {
    const mixed = indexPreview(mixedFixture());
    const [clerk] = mixed.model.roles;
    const rows = clerk === undefined ? [] : roleMeanings(mixed, clerk).flatMap(each => each.rows);
    // S1 is required at 4.12, which is no level that is described, and the others have no levels.
    expect(rows.map(({ competency }) => competency.code)).toEqual(['S2']);
});

test('a booklet lists its roles under their groups, with what their titles do not say', () => {
    const [manager, trainee, river] = ['CM-LM', 'CM-CT', 'RB-RO'].flatMap(code => index.roles.get(code) ?? []);
    if (!manager || !trainee || !river) throw new Error('The fixture has lost its roles.');
    const { group: _, grade: __, ...free } = river;
    expect(bookletParts(index.model, [manager, trainee, river, free])).toEqual([
        { title: 'Management Roles', entries: [{ code: 'CM-LM', title: manager.title, details: '' }] },
        {
            title: 'Operational Roles',
            entries: [
                { code: 'CM-CT', title: trainee.title, details: '' },
                { code: 'RB-RO', title: 'River Officer', details: 'Customs Officer' }
            ]
        },
        { title: undefined, entries: [{ code: 'RB-RO', title: 'River Officer', details: '' }] }
    ]);
});

test('remarks on roles are found by role, and parents that are roles can be compared with', () => {
    expect([...roleRemarks(index.model).keys()]).toEqual(['RB-RO']);
    expect(comparableParents(index, river)).toEqual(['CM-CO']);
    expect(comparableParents(index, { ...river, extends: [{ code: 'Core', title: 'Core' }] })).toEqual([]);
});
