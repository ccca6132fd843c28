import type { FrameworkModel, Level, Requirement } from '@gradus/model';
import { expect, test } from 'vitest';
import { ImpossibleExport } from '../exporters/impossible-export.ts';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { expectModestSize } from './expect-modest-size.ts';

function refusal(model: Partial<FrameworkModel>): string | undefined {
    try {
        expectModestSize({ ...EMPTY, ...model });
        return undefined;
    } catch (error) {
        if (!(error instanceof ImpossibleExport)) throw error;
        return error.message;
    }
}

const REQUIREMENT: Requirement = { competency: 'K', necessity: 'essential', measures: [], origin: ORIGIN };
const ACTIVITY = { activity: 'A', title: 'a', reworded: false };
const DESCRIPTOR = { level: '1', sections: [], origin: ORIGIN };
const LEVEL: Level = { ...ELEMENT, code: '1' };
const SCALE = { ...ELEMENT, cumulative: false };

test.each<readonly [string, (count: number) => Partial<FrameworkModel>]>([
    ['requirements of roles and sets', count => ({ roles: [{ ...ROLE, requirements: all(count, REQUIREMENT) }] })],
    ['requirements of roles and sets', count => ({ sets: [{ ...ROLE, requirements: all(count, REQUIREMENT) }] })],
    [
        'requirements of roles and sets',
        count => ({
            roles: [{ ...ROLE, specialisations: [{ ...ELEMENT, requirements: all(count, REQUIREMENT) }] }]
        })
    ],
    ['tasks of roles and sets', count => ({ roles: [{ ...ROLE, tasks: all(count, 'Does') }] })],
    ['tasks of roles and sets', count => ({ sets: [{ ...ROLE, tasks: all(count, 'Does') }] })],
    ['activities of roles', count => ({ roles: [{ ...ROLE, activities: all(count, ACTIVITY) }] })],
    [
        'requirements that roles and sets leave out',
        count => ({ roles: [{ ...ROLE, excludes: all(count, { competency: 'K' }) }] })
    ],
    [
        'requirements that roles and sets leave out',
        count => ({ sets: [{ ...ROLE, excludes: all(count, { competency: 'K' }) }] })
    ],
    [
        'levels of competencies and what they mean',
        count => ({ competencies: [{ ...COMPETENCY, levels: all(count, '1') }] })
    ],
    [
        'levels of competencies and what they mean',
        count => ({ competencies: [{ ...COMPETENCY, descriptors: all(count, DESCRIPTOR) }] })
    ],
    [
        'levels that levels of scales cover',
        count => ({ scales: [{ ...SCALE, levels: [LEVEL, { ...LEVEL, covers: all(count, '1') }] }] })
    ]
])('a million %s can be exported, and no more', (what, model) => {
    expect(refusal(model(1_000_000))).toBeUndefined();
    expect(refusal(model(1_000_001))).toBe(
        `The framework says 1,000,001 things of its elements, above all ${what} (1,000,001), and no more than 1,000,000 can be told at once. Say less of each, or divide the framework into several.`
    );
});

test('what all elements say counts together, and that which there is most of is told', () => {
    const role = {
        ...ROLE,
        tasks: all(400, 'Does'),
        activities: all(500, ACTIVITY),
        requirements: all(100, REQUIREMENT)
    };
    expect(refusal({ roles: all(1000, role) })).toBeUndefined();
    expect(refusal({ roles: all(1001, role) })).toContain(
        '1,001,000 things of its elements, above all activities of roles (500,500)'
    );
});

test('a thousand roles with 250 requirements each are no more than a quarter', () => {
    const role = { ...ROLE, requirements: all(250, REQUIREMENT) };
    expect(refusal({ roles: all(4000, role) })).toBeUndefined();
});

function all<T>(count: number, each: T): T[] {
    return Array.from({ length: count }, () => each);
}
