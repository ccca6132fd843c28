import { expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { bookletEntries } from './booklet.ts';
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

test('a booklet lists its roles with grade and domain', () => {
    expect(bookletEntries(index.model, index.model.roles.slice(-2))).toEqual([
        {
            code: 'CM-CT',
            title: 'Customs Officer Trainee in the Client Management Department',
            details: 'Customs Officer Trainee · Client Management'
        },
        { code: 'RB-RO', title: 'River Officer', details: 'Customs Officer' }
    ]);
});

test('remarks on roles are found by role, and parents that are roles can be compared with', () => {
    expect([...roleRemarks(index.model).keys()]).toEqual(['RB-RO']);
    expect(comparableParents(index, river)).toEqual(['CM-CO']);
    expect(comparableParents(index, { ...river, extends: [{ code: 'Core', title: 'Core' }] })).toEqual([]);
});
