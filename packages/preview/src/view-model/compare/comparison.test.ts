import { describe, expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { comparedRoles } from './compared-roles.ts';
import { comparison } from './comparison.ts';
import { comparisonRows } from './comparison-rows.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { statesOf } from './earlier-state.ts';

const index = indexPreview(careerFixture());
const states = statesOf(index, undefined);
const rolesOf = (...compared: string[]) => comparedRoles({ compared }, states).columns;

describe('the roles that are compared', () => {
    test('are those chosen that there are, each once', () => {
        expect(rolesOf('CM-EX', 'Gone', 'CM-SE', 'CM-EX').map(({ code }) => code)).toEqual(['CM-EX', 'CM-SE']);
    });

    test('have their codes with them where several have the same title', () => {
        const alike = index.model.roles.map(role => ({ ...role, title: 'Officer' }));
        const now = statesOf(indexPreview({ ...index.model, roles: alike }), undefined);
        const { columns } = comparedRoles({ compared: ['CM-EX', 'CM-SE'] }, now);
        expect(columns.map(({ title }) => title)).toEqual(['Officer (CM-EX)', 'Officer (CM-SE)']);
    });

    test('are at first a role and what it extends, else steps of a career, else the first two', () => {
        const first = (change: Partial<typeof index.model>) =>
            comparedRoles({}, statesOf(indexPreview({ ...index.model, ...change }), undefined)).chosen;
        expect(first({})).toEqual(['CM-CO', 'RB-RO']);
        const roles = index.model.roles.filter(({ code }) => code !== 'RB-RO');
        expect(first({ roles })).toEqual(['CM-CT', 'CM-CO']);
        expect(first({ roles, streams: [] })).toEqual(['CM-SM', 'CM-MM']);
        expect(first({ roles: roles.slice(0, 1), streams: [] })).toEqual(['CM-SM']);
    });
});

describe('comparison', () => {
    test('can be taken along as a table, with what becomes of each level in a word', () => {
        const result = comparison(states, rolesOf('CM-CO', 'RB-RO'), {});
        if (result === undefined) throw new Error('There is nothing to compare.');
        const [head, ...rows] = comparisonRows(result, 'Gone');
        const titles = result.others.map(({ role }) => role.title);
        expect(head).toEqual([
            'Category',
            'Code',
            'Competency',
            result.base.title,
            titles[0],
            `${titles[0]}: difference`
        ]);
        expect(rows.find(([, code]) => code === 'PC22')).toEqual([
            'Professional Competencies',
            'PC22',
            'Reporting',
            '2',
            '',
            'lost'
        ]);
        expect(rows).toHaveLength(result.groups.flatMap(group => group.rows).length);
    });

    test('counts for each role what is different from the first one', () => {
        const result = comparison(states, rolesOf('CM-EX', 'CM-SE', 'CM-LM'), {});
        expect(result?.others.map(({ role, counts }) => [role.code, counts])).toEqual([
            ['CM-SE', { gained: 0, raised: 3, lowered: 0, lost: 0, changed: 0, same: 26 }],
            ['CM-LM', { gained: 15, raised: 6, lowered: 11, lost: 4, changed: 0, same: 8 }]
        ]);
    });

    test('has a row for whatever any of them requires, in the framework’s order', () => {
        const rows = comparison(states, rolesOf('CM-CO', 'RB-RO'), {})?.groups.flatMap(group => group.rows) ?? [];
        expect(rows).toHaveLength(21);
        const told = rows
            .filter(({ cells }) => cells[1]?.difference !== 'same')
            .map(({ competency, cells }) => [competency.code, ...cells.map(({ requirement }) => requirement?.text)]);
        expect(told).toEqual([
            ['PC13', '2', '3'],
            ['PC22', '2', undefined]
        ]);
    });

    test('can leave out what stays as it is, and is confined to a chosen category', () => {
        const roles = rolesOf('CM-CO', 'RB-RO');
        const different = comparison(states, roles, { compare: { onlyDifferences: true } });
        expect(different?.groups.map(({ rows }) => rows.length)).toEqual([2]);
        expect(different?.hidden).toBe(19);
        expect(different?.others[0]?.counts.same).toBe(19);
        expect(comparison(states, roles, { category: 'Operational' })?.others[0]?.counts.same).toBe(8);
    });
});

const NONE = { gained: 0, raised: 0, lowered: 0, lost: 0, changed: 0, same: 0 };

test.each([
    [
        { gained: 5, raised: 12, lowered: 1, lost: 2, same: 25 },
        'Compared with A, B gains 5, raises 12, lowers 1 and loses 2; 25 stay as they are.'
    ],
    [{ changed: 1, same: 1 }, 'Compared with A, B changes 1; 1 stays as it is.'],
    [{ gained: 2 }, 'Compared with A, B gains 2; nothing stays as it is.'],
    [{ same: 3 }, 'B requires the same as A.'],
    [{}, 'Neither A nor B requires anything here.']
])('%j is said as %s', (counts, sentence) => {
    expect(comparisonSentence('A', 'B', { ...NONE, ...counts })).toBe(sentence);
});
