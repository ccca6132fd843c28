import { expect, test } from 'vitest';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { statisticsOf } from './statistics.ts';

const requires = (competency: string, level: string, more = {}) => ({
    competency,
    level,
    necessity: 'essential' as const,
    measures: [],
    origin: ORIGIN,
    ...more
});

test('nothing is nought', () => {
    expect(statisticsOf(EMPTY)).toEqual({
        framework: { code: 'F', title: 'Framework' },
        elements: [],
        requirements: { all: 0, essential: 0, desirable: 0, inherited: 0 },
        competencies: { all: 0, unused: 0 },
        scales: [],
        statements: { all: 0, satisfied: 0 },
        translations: [],
        remarks: { open: 0, settled: 0 },
        disputed: 0
    });
});

test('counts elements, requirements and the levels that are used', () => {
    const level = (code: string) => ({ ...ELEMENT, code, title: `Level ${code}` });
    const found = statisticsOf({
        ...EMPTY,
        framework: { ...EMPTY.framework, version: '2' },
        scales: [
            { ...ELEMENT, code: 'S', title: 'Skill', cumulative: false, levels: [level('1'), level('2')] },
            { ...ELEMENT, code: 'Q', title: 'Unused', cumulative: false, levels: [level('1')] }
        ],
        competencies: [
            { ...COMPETENCY, code: 'A', scale: 'S', levels: ['1', '2'] },
            { ...COMPETENCY, code: 'B', scale: 'S', levels: ['1', '2'] },
            { ...COMPETENCY, code: 'C' },
            { ...COMPETENCY, code: 'V', forAll: true }
        ],
        roles: [
            {
                ...ROLE,
                code: 'R',
                requirements: [requires('A', '2'), requires('B', '1.5', { necessity: 'desirable' })]
            },
            { ...ROLE, code: 'T', requirements: [requires('A', '2', { maxLevel: '3', inheritedFrom: 'R' })] }
        ],
        remarks: [
            { on: { kind: 'role', code: 'R', title: 'R' }, text: 'One', open: true, origin: ORIGIN },
            { on: { kind: 'role', code: 'R', title: 'R' }, text: 'Two', open: false, origin: ORIGIN }
        ],
        translations: [{ language: 'fr', entries: [], total: 9, translated: 3, progress: [], origin: ORIGIN }]
    });
    expect(found).toMatchObject({
        framework: { version: '2' },
        elements: [
            { kind: 'scale', count: 2 },
            { kind: 'competency', count: 4 },
            { kind: 'role', count: 2 }
        ],
        requirements: { all: 3, essential: 2, desirable: 1, inherited: 1 },
        competencies: { all: 4, unused: 1 },
        translations: [{ language: 'fr', texts: 9, translated: 3 }],
        remarks: { open: 1, settled: 1 }
    });
    expect(found.scales).toEqual([
        {
            code: 'S',
            title: 'Skill',
            levels: [
                { code: '1', title: 'Level 1', required: 0 },
                { code: '2', title: 'Level 2', required: 2 }
            ],
            others: 1
        }
    ]);
});
