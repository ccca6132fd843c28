import type { FrameworkModel } from '@gradus/model';
import { expect, test } from 'vitest';
import { ImpossibleExport } from '../exporters/impossible-export.ts';
import { COMPETENCY, ELEMENT, EMPTY, HEADER, ORIGIN, ROLE } from '../testing/models.ts';
import { expectShortNames } from './expect-short-names.ts';

const LONG = 'x'.repeat(1_000_000);
/** So much that can mention something that what is mentioned has to be short. */
const ROLES = Array.from({ length: 200 }, (_, n) => ({ ...ROLE, code: `R${n}` }));

function refusal(model: Partial<FrameworkModel>): string | undefined {
    try {
        expectShortNames({ ...EMPTY, roles: ROLES, ...model });
        return undefined;
    } catch (error) {
        if (!(error instanceof ImpossibleExport)) throw error;
        return error.message;
    }
}

const END = { kind: 'competency', code: 'C', title: 'c' } as const;
const RELATION = { subject: END, kind: 'related', objectText: 'D', origin: ORIGIN } as const;
const CATEGORY = { ...ELEMENT, code: 'K', forAll: false };
const TASKS = { tasks: [LONG] };

test.each<readonly [string, Partial<FrameworkModel>]>([
    ['title of the competency C', { competencies: [{ ...COMPETENCY, code: 'C', title: LONG }] }],
    ['title of the category K', { categories: [{ ...CATEGORY, title: LONG }] }],
    ['number of the category K', { categories: [{ ...CATEGORY, number: LONG }] }],
    ['code of the category', { categories: [{ ...CATEGORY, code: LONG }] }],
    [
        'title of the level 1',
        { scales: [{ ...ELEMENT, cumulative: false, levels: [{ ...ELEMENT, code: '1', title: LONG }] }] }
    ],
    [
        'title of the section d',
        {
            sections: [{ code: 'd', title: LONG, form: 'text', numbered: false, open: false, uses: [], origin: ORIGIN }]
        }
    ],
    ['title of the framework F', { framework: { ...HEADER, title: LONG } }],
    ['namespace of the framework F', { framework: { ...HEADER, namespace: LONG } }],
    ['language of the framework F', { framework: { ...HEADER, language: LONG } }],
    ['title of the framework G', { framework: { ...HEADER, uses: [{ framework: 'G', title: LONG, adopted: false }] } }],
    ['title of the competency D', { relations: [{ ...RELATION, object: { ...END, code: 'D', title: LONG } }] }],
    ['task of the role R0', { roles: ROLES.map(each => ({ ...each, extends: ['P'], ...TASKS })) }]
])('tells that the %s is too long to be mentioned, and how long it can be', (what, model) => {
    expect(refusal(model)).toMatch(
        new RegExp(`^The ${what} \\(“x{39}…”\\) has 1,000,000 signs, .* Shorten it to [1-9][\\d,]+ signs at most\\.$`)
    );
});

test('names are as long as they like where little can mention them', () => {
    const competencies = [{ ...COMPETENCY, title: 'x'.repeat(100_000) }];
    expect(refusal({ competencies })).toBeUndefined();
    expect(refusal({ competencies, roles: Array.from({ length: 2000 }, () => ROLE) })).toContain('Shorten it to');
});

test('what nothing mentions is as long as it likes', () => {
    const sections = [{ section: 'd', form: 'text', entries: [LONG] }] as const;
    expect(refusal({ competencies: [{ ...COMPETENCY, sections }] })).toBeUndefined();
    expect(refusal({ roles: ROLES.map(each => ({ ...each, ...TASKS })) })).toBeUndefined();
});

test('a name may always have ten thousand signs', () => {
    const roles = Array.from({ length: 20_000 }, () => ROLE);
    expect(refusal({ roles, competencies: [{ ...COMPETENCY, title: 'x'.repeat(10_000) }] })).toBeUndefined();
});
