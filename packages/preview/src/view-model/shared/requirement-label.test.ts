import { expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from './preview-index.ts';
import { codedTitle, requirementLabel } from './requirement-label.ts';
import { shownRequirement } from './shown-requirement.ts';

const index = indexedFixture();

const mixed = indexPreview(mixedFixture());

function label(roleCode: string, competencyCode: string, of = index): string {
    const role = of.model.roles.find(({ code }) => code === roleCode);
    const requirement = role?.requirements.find(({ competency }) => competency === competencyCode);
    const competency = of.competencies.get(competencyCode);
    if (role === undefined || requirement === undefined || competency === undefined) throw new Error('Not there.');
    return requirementLabel(role, competency, shownRequirement(of, requirement));
}

test('names role, competency and level', () => {
    expect(label('CM-SM', 'PC9')).toBe('Senior Manager in the Client Management Department: PC9 Teamwork, 3 Advanced');
});

test('names both ends of a range, and says what is desirable', () => {
    expect(label('CM-SE', 'PC10')).toMatch(/PC10 Professional Networking, 3–4 Advanced to Expert$/);
    expect(label('CM-SE', 'PC24')).toMatch(/PC24 Working Virtually, 2 Trained \(desirable\)$/);
});

test('says of a competency without levels that it is required, or desirable', () => {
    expect(label('Clerk', 'K1', mixed)).toBe('Clerk: K1 History of the Office, required');
    expect(label('Clerk', 'K2', mixed)).toBe('Clerk: K2 Tax Law, desirable');
});

test('says a number between two levels as it is', () => {
    expect(label('Clerk', 'S1', mixed)).toBe('Clerk: S1 Writing, 4.12');
});

test('says from where a requirement was taken', () => {
    expect(label('Clerk', 'S2', mixed)).toBe('Clerk: S2 Counting, 1 Little (inherited from Core Requirements)');
    expect(label('Clerk', 'K3', mixed)).toBe('Clerk: K3 Criminal Law, desirable (inherited from Core Requirements)');
    expect(label('Learner', 'S1', mixed)).toBe(
        'Learner: S1 Writing, 1–6 Little to Much (desirable, inherited from Clerk)'
    );
});

test('says a code once where it is also the title', () => {
    expect(codedTitle({ code: 'X1', title: 'X1' })).toBe('X1');
});
