import type { Competency, FrameworkModel, Requirement, Scale } from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../difference/differences-of.ts';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { versionText } from './semantic-version.ts';
import { proposeVersion } from './version-proposal.ts';

const LEVELS = ['1', '2', '3'].map(code => ({ ...ELEMENT, code, title: `Level ${code}` }));
const SCALE: Scale = { ...ELEMENT, code: 'S', title: 'Scale', cumulative: true, levels: LEVELS };
const TEAMWORK: Competency = {
    ...COMPETENCY,
    code: 'PC9',
    title: 'Teamwork',
    scale: 'S',
    levels: ['1', '2', '3'],
    sections: [{ section: 'definition', form: 'text', entries: ['Works with others towards one goal.'] }]
};
const REQUIREMENT: Requirement = {
    competency: 'PC9',
    level: '2',
    necessity: 'essential',
    measures: [],
    origin: ORIGIN
};
const BEFORE = stateWith();

function stateWith(
    requirement: Partial<Requirement> = {},
    teamwork: Partial<Competency> = {},
    more: Partial<FrameworkModel> = {}
): FrameworkModel {
    return {
        ...EMPTY,
        scales: [SCALE],
        categories: [{ ...ELEMENT, code: 'C', title: 'Core', scale: 'S', forAll: false }],
        competencies: [{ ...TEAMWORK, ...teamwork }],
        roles: [{ ...ROLE, code: 'R', title: 'Officer', requirements: [{ ...REQUIREMENT, ...requirement }] }],
        ...more
    };
}

function proposed(after: FrameworkModel) {
    const { version, step, because } = proposeVersion({ major: 1, minor: 2, patch: 3 }, differencesOf(BEFORE, after));
    return { version: versionText(version), step, because };
}

describe('the version after 1.2.3', () => {
    test.each<[string, FrameworkModel]>([
        ['a competency is gone', { ...BEFORE, competencies: [], roles: [] }],
        ['a role asks for less', stateWith({ level: '1' })],
        ['a role asks no longer', { ...BEFORE, roles: [{ ...ROLE, code: 'R', title: 'Officer' }] }],
        ['what was essential is desirable', stateWith({ necessity: 'desirable' })],
        ['a competency is higher, and no longer essential', stateWith({ level: '3', necessity: 'desirable' })],
        ['a competency has another title, by which it may be named', stateWith({}, { title: 'Cooperation' })],
        ['a competency is measured otherwise', stateWith({}, { scale: 'T', levels: [] })],
        ['a level is gone', { ...BEFORE, scales: [{ ...SCALE, levels: LEVELS.slice(0, 2) }] }],
        ['levels are in another order', { ...BEFORE, scales: [{ ...SCALE, levels: LEVELS.toReversed() }] }],
        ['a text is gone', stateWith({}, { sections: [] })]
    ])('is 2.0.0 where %s', (_, after) => {
        expect(proposed(after)).toMatchObject({ version: '2.0.0', step: 'major' });
    });

    test.each<[string, FrameworkModel]>([
        ['a role asks for more', stateWith({ level: '3' })],
        ['something is asked for as well', stateWith({}, {}, { roles: [...BEFORE.roles, { ...ROLE, code: 'Q' }] })],
        ['a competency is retired', stateWith({}, { status: 'retired' })],
        [
            'a text says something else',
            stateWith(
                {},
                { sections: [{ section: 'definition', form: 'text', entries: ['Works for one goal only.'] }] }
            )
        ]
    ])('is 1.3.0 where %s', (_, after) => {
        expect(proposed(after)).toMatchObject({ version: '1.3.0', step: 'minor' });
    });

    test('is 1.2.4 where only wording changed', () => {
        const entries = ['Works with others, towards one goal.'];
        const after = stateWith({}, { sections: [{ section: 'definition', form: 'text', entries }] });
        expect(proposed(after)).toMatchObject({ version: '1.2.4', step: 'patch' });
    });

    test('is the same where nothing is different, but for the version itself', () => {
        const framework = { ...BEFORE.framework, version: '2', date: 'today' };
        expect(proposed({ ...BEFORE, framework })).toEqual({ version: '1.2.3', step: undefined, because: [] });
    });

    test('says which changes decide it, and no others', () => {
        const { because } = proposed({ ...stateWith({ level: '1' }), terms: [{ ...ELEMENT, code: 'T', aliases: [] }] });
        expect(because).toEqual([
            'Role R “Officer”: Now needs PC9 “Teamwork” at 1 “Level 1” instead of 2 “Level 2” (lowered).'
        ]);
    });
});

test('a desirable requirement that becomes essential asks for more', () => {
    const desirable = stateWith({ necessity: 'desirable' });
    const { step } = proposeVersion({ major: 1, minor: 0, patch: 0 }, differencesOf(desirable, BEFORE));
    expect(step).toBe('minor');
});
