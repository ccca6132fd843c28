import { expect, test } from 'vitest';
import { indexedFixture } from '../testing/indexed-fixture.ts';
import { codedTitle, requirementLabel } from './requirement-label.ts';
import { shownRequirement } from './shown-requirement.ts';

const index = indexedFixture();

function label(roleCode: string, competencyCode: string): string {
    const role = index.model.roles.find(({ code }) => code === roleCode);
    const requirement = role?.requirements.find(({ competency }) => competency === competencyCode);
    const competency = index.competencies.get(competencyCode);
    if (role === undefined || requirement === undefined || competency === undefined) throw new Error('Not there.');
    return requirementLabel(role, competency, shownRequirement(index, requirement));
}

test('names role, competency and level', () => {
    expect(label('CM-SM', 'PC9')).toBe('Senior Manager in the Client Management Department: PC9 Teamwork, 3 Advanced');
});

test('names both ends of a range, and says what is desirable', () => {
    expect(label('CM-SE', 'PC10')).toMatch(/PC10 Professional Networking, 3–4 Advanced to Expert$/);
    expect(label('CM-SE', 'PC24')).toMatch(/PC24 Working Virtually, 2 Trained \(desirable\)$/);
});

test('says a code once where it is also the title', () => {
    expect(codedTitle({ code: 'X1', title: 'X1' })).toBe('X1');
});
