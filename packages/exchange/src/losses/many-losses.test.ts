import type { FrameworkModel, Role } from '@gradus/model';
import { expect, test } from 'vitest';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { ASPECTS, type Aspect } from './aspects.ts';
import { lossesOf } from './losses.ts';

const REQUIREMENT = {
    competency: 'K',
    maxLevel: '2',
    necessity: 'desirable',
    measures: [{ scale: 'S', level: '1' }],
    origin: ORIGIN
} as const;

test.each<readonly [Aspect, Partial<Role>, string]>([
    ['tasks', { tasks: ['Does'] }, 'R'],
    ['role-activities', { activities: [{ activity: 'A', title: 'a', reworded: false }] }, 'R A'],
    ['requirements', { requirements: [REQUIREMENT] }, 'R K'],
    ['level-ranges', { requirements: [REQUIREMENT] }, 'R K'],
    ['desirable', { requirements: [REQUIREMENT] }, 'R K'],
    ['measures', { requirements: [REQUIREMENT] }, 'R K'],
    ['left-out-requirements', { excludes: [{ competency: 'K' }] }, 'R K'],
    ['specialisations', { specialisations: [{ ...ELEMENT, code: 'P', requirements: [] }] }, 'R P'],
    [
        'specialisation-requirements',
        { specialisations: [{ ...ELEMENT, code: 'P', requirements: [REQUIREMENT] }] },
        'P K'
    ],
    ['accepted-findings', { accepted: [{ rule: 'level-drop', reason: 'so' }] }, 'R level-drop']
])('what there can be a million of is found one by one: %s', (aspect, said, first) => {
    const role: Role = { ...ROLE, code: 'R', ...said };
    // What would be looked at before its turn comes.
    const later = new Proxy(role, {
        get: () => {
            throw new Error('looked at');
        }
    });
    const found = ASPECTS[aspect].in({ ...EMPTY, roles: [role, later] })[Symbol.iterator]();
    expect(found.next().value).toBe(first);
    expect(() => found.next()).toThrow('looked at');
});

test('what elements hold is counted, and the first five places are told, each once', () => {
    const activities = Array.from({ length: 7 }, (_, index) => ({ ...ELEMENT, code: `A${index}` }));
    const descriptors = ['1', '1', '2'].map(level => ({ level, sections: [], origin: ORIGIN }));
    const model: FrameworkModel = {
        ...EMPTY,
        domains: [{ ...ELEMENT, code: 'D', aliases: [], activities, excludes: [{ grade: 'G' }] }],
        competencies: [{ ...COMPETENCY, code: 'K', descriptors }],
        roles: [{ ...ROLE, code: 'R', tasks: ['Does', 'Writes'] }]
    };
    const losses = new Map(lossesOf(model, {}).map(({ kind, count, examples }) => [kind, { count, examples }]));
    expect(losses.get('domains')).toEqual({ count: 8, examples: ['D', 'D A0', 'D A1', 'D A2', 'D A3'] });
    expect(losses.get('excluded-grades')).toEqual({ count: 1, examples: ['D G'] });
    expect(losses.get('descriptors')).toEqual({ count: 3, examples: ['K 1', 'K 2'] });
    expect(losses.get('tasks')).toEqual({ count: 2, examples: ['R'] });
    expect(losses.has('streams')).toBe(false);
});
