import { expect, test } from 'vitest';
import { DICTIONARY as ELEMENTS, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const DICTIONARY = `${ELEMENTS}scale W "Weight" from 1 to 5\n`;

const CORE = 'set Q "Core" { requires PC9: 2..3 PC10: 1 desirable }\n';

test('is told at the repetition, and removes it', async () => {
    const role = 'role R "Officer" extends Q {\n  requires\n    "Teamwork": 2..3 essential\n    PC10: 1\n}\n';
    const workspace = await TestWorkspace.of({ 'framework.gradus': DICTIONARY + CORE, 'role.gradus': role });
    const found = only(workspace, 'override-same', 'role.gradus');
    expect(found.message).toBe(
        'Officer takes over PC9 “Teamwork” from Core already, and just so: 2 Trained to 3 Advanced. Remove the repetition.'
    );
    expect(found.severity).toBe('information');
    expect(found.related).toEqual(['framework.gradus «PC9: 2..3» It comes from Core']);
    expect(found.preferred).toEqual(['Remove the repetition']);
    expect(workspace.fixed('override-same', 'role.gradus')).toBe(role.replace('    "Teamwork": 2..3 essential\n', ''));
    await workspace.change({ 'framework.gradus': DICTIONARY + CORE.replace('2..3', '2') });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('what is said about the requirement is not removed with it', async () => {
    const role = 'role R "Officer" extends Q { requires PC9: 2..3 { remark settled "Yes." } }\n';
    const found = only(await TestWorkspace.of(DICTIONARY + CORE + role), 'override-same');
    expect(found.fixes).toEqual([]);
    expect(found.text).toBe('PC9: 2..3');
});

test.each(['PC9: 3', 'PC9: 2..4', 'PC9: 2..3 desirable', 'PC9: 2..3, W 1', 'PC10: 1 essential'])(
    '%s is something else',
    async requirement => {
        const role = `role R "Officer" extends Q { requires ${requirement} }\n`;
        const codes = (await TestWorkspace.of(DICTIONARY + CORE + role)).codes();
        expect(codes).toEqual([]);
    }
);

test('competencies without levels can be repeated', async () => {
    const text = `${DICTIONARY}category K "Knowledge" unlevelled { competency K1 "Tariff" }
set Q "Core" { requires K1: essential }
role R "Officer" extends Q { requires K1: essential }
`;
    expect(only(await TestWorkspace.of(text), 'override-same').message).toContain('just so: essential.');
});

test('where parents differ, the role’s own word is needed; where they agree, it is not', async () => {
    const roles = (level: string) =>
        `${CORE}set O "Other" { requires PC9: ${level} }\nrole R "Officer" extends Q, O { requires PC9: 2..3 }\n`;
    expect((await TestWorkspace.of(DICTIONARY + roles('2'))).codes()).toEqual([]);
    expect((await TestWorkspace.of(DICTIONARY + roles('2..3'))).codes()).toEqual(['override-same']);
});

test('a table shows levels side by side', async () => {
    const roles = `${CORE}role R "Officer" extends Q
matrix {
  |     | R    |
  | PC9 | 2..3 |
}
`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual([]);
});

test('an adaptation that goes back to what comes from a parent changes something', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}${CORE}role R "Officer" extends Q { requires PC9: 4 }\nrole P "P" extends Q\n`,
        'home/framework.gradus':
            'framework Home "Home" { adopt Demo }\nadapt role R { requires PC9: 2..3 }\nadapt role P { requires PC9: 2..3 }\n'
    });
    expect(only(workspace, 'override-same', 'home/framework.gradus').message).toMatch(/^P takes over/);
});

test('what is required twice, in a specialisation, or of what is not taken over is no repetition', async () => {
    for (const [body, codes] of [
        ['requires PC9: 2..3 PC9: 2..3', ['duplicate-requirement']],
        ['specialisation X "X" { requires PC9: 2..3 }', []],
        ['requires PC11: 1', []],
        ['requires PC12: 1', ['unresolved-reference']]
    ] as const) {
        const role = `category D "D" on S { competency PC11 "Law" }\nrole R "Officer" extends Q { ${body} }\n`;
        expect((await TestWorkspace.of(DICTIONARY + CORE + role)).codes(), body).toEqual(codes);
    }
});

test('an adaptation repeats what the role takes over, whatever else the role says', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}${CORE}role R "Officer" extends Q { requires PC10: 2 }\n`,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R { requires PC9: 2..3 }\n'
    });
    expect(only(workspace, 'override-same', 'home/framework.gradus').text).toBe('PC9: 2..3');
});

test('where a role is adapted in its own framework, what counts is what it requires in the end', async () => {
    for (const [change, codes] of [
        ['tasks\n - Serves', ['override-same', 'adapt-not-adopted']],
        ['requires PC9: 4', ['adapt-not-adopted']],
        ['excludes PC9 because "a"', ['adapt-not-adopted']]
    ] as const) {
        const roles = `role R "Officer" extends Q { requires PC9: 2..3 }\nadapt role R {\n ${change}\n}\n`;
        expect((await TestWorkspace.of(DICTIONARY + CORE + roles)).codes(), change).toEqual(codes);
    }
});
