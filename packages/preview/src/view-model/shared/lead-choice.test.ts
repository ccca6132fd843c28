import { expect, test } from 'vitest';
import { mixedFixture } from '../../testing/indexed-fixture.ts';
import { canLead, leadChoice } from './lead-choice.ts';
import { indexPreview } from './preview-index.ts';

const index = indexPreview(mixedFixture());
const choice = { view: 'matrix', domain: 'D', competencyText: 'x' } as const;

test('a role leads to its sheet, a competency to its card', () => {
    const role = index.model.roles[0]?.code ?? '';
    expect(leadChoice({ kind: 'role', code: role }, { ...choice, askedLevels: [] }, index)).toMatchObject({
        view: 'roles',
        role
    });
    expect(leadChoice({ kind: 'competency', code: 'S1' }, { ...choice, askedLevels: ['9'] }, index)).toEqual({
        view: 'competencies',
        domain: 'D',
        competency: 'S1'
    });
});

test('a requirement leads to the levels on the card that it asks for', () => {
    const role = index.model.roles.find(({ requirements }) => requirements.some(({ maxLevel }) => maxLevel));
    const requirement = role?.requirements.find(({ maxLevel }) => maxLevel !== undefined);
    if (!role || !requirement) throw new Error('The fixture has no range.');
    const { competency, level, maxLevel } = requirement;
    const led = leadChoice({ kind: 'requirement', role: role.code, competency }, { view: 'matrix' }, index);
    expect(led).toEqual({ view: 'competencies', competency, askedLevels: [level, maxLevel] });
    // Without a level there is the card alone.
    expect(leadChoice({ kind: 'requirement', role: 'Gone', competency }, { view: 'matrix' }, index)).toEqual({
        view: 'competencies',
        competency
    });
});

test('what is gone, and what no view says more of, leads nowhere', () => {
    for (const subject of [
        { kind: 'role', code: 'Gone' },
        { kind: 'competency', code: 'Gone' },
        { kind: 'category', code: 'Skills' }
    ] as const) {
        expect(canLead(subject, index)).toBe(false);
        expect(leadChoice(subject, { view: 'matrix' }, index)).toBeUndefined();
    }
});
