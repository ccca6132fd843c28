import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const PATH = 'stream M "Path": R1 -> R2\n';

test('is told at the name of the role, once, and leads to where it was required', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${DICTIONARY}${PATH}`,
        '1.gradus': 'set Q "Core" { requires PC10: 2 }\nrole R1 "Officer" extends Q { requires PC9: 3 }\n',
        '2.gradus': 'category D "D" on S { competency X "X" }\nrole R2 "Lead" { requires X: 1 }\n'
    });
    const found = only(workspace, 'requirement-lost', '2.gradus');
    expect(found.message).toBe(
        'Lead does not require PC9 “Teamwork” and PC10 “Networking”; Officer before it on the stream “Path” does. ' +
            'Require them, or accept this with a reason.'
    );
    expect([found.text, found.severity]).toEqual(['R2', 'warning']);
    expect(found.related).toEqual([
        '1.gradus «PC9: 3» Officer requires PC9: 3 Advanced',
        '1.gradus «PC10: 2» Officer requires PC10: 2 Trained'
    ]);
});

test('of many that are lost the first are named', async () => {
    const competencies = ['1', '2', '3', '4', '5', '6', '7'].map(number => `competency X${number} "${number}"`);
    const roles = `category D "D" on S { ${competencies.join(' ')} }
role R1 "Officer" { requires ${['1', '2', '3', '4', '5', '6', '7'].map(number => `X${number}: 1`).join(' ')} }
role R2 "Lead" { requires PC9: 1 }
`;
    const found = only(await TestWorkspace.of(DICTIONARY + roles + PATH), 'requirement-lost');
    expect(found.message).toContain('X5 “5” and 2 more; Officer before it');
    expect(found.related).toHaveLength(5);
});

test('competencies without levels can be lost as well', async () => {
    const knowledge = 'category K "Knowledge" unlevelled { competency K1 "Tariff" competency K2 "Origin" }\n';
    const roles = 'role R1 "Officer" { requires K1: essential K2: desirable }\nrole R2 "Lead" { requires PC9: 1 }\n';
    const found = only(await TestWorkspace.of(DICTIONARY + knowledge + roles + PATH), 'requirement-lost');
    expect(found.related).toEqual(['main.gradus «K1: essential» Officer requires it: essential']);
});

test('what was only desirable, is taken over, or is excluded on purpose is not lost', async () => {
    const roles = `role R1 "Officer" { requires PC9: 1 PC10: 1 desirable }
role R2 "Lead" extends R1 { requires PC10: 2 excludes PC9 because "The team has it." }
role R3 "Head" extends R2 { requires PC9: 2 }
stream M "Path": R1 -> R2 -> R3
`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual([]);
});

test('a role that requires nothing is not written yet', async () => {
    const roles = 'role R1 "Officer" { requires PC9: 1 }\nrole R2 "Lead" { tasks\n  - Leads\n}\n';
    expect((await TestWorkspace.of(DICTIONARY + roles + PATH)).codes()).toEqual([]);
});

test('nothing is missed in a role that could not be read to its end', async () => {
    const roles = 'role R1 "Officer" { requires PC9: 1 PC10: 1 }\nrole R2 "Lead" { requires PC9: 2 PC10: }\n';
    expect(findings(await TestWorkspace.of(DICTIONARY + roles + PATH), 'requirement-lost')).toEqual([]);
});

test('is accepted with a reason in the role', async () => {
    const roles = `role R1 "Officer" { requires PC9: 1 PC10: 1 }
role R2 "Lead" { requires PC9: 2 accept requirement-lost because "Others do that." }
`;
    expect((await TestWorkspace.of(DICTIONARY + roles + PATH)).codes()).toEqual([]);
});

test('of several roles at a grade only what all of them require is missed', async () => {
    const roles = `grade G1 "One"
grade G2 "Two"
role R1 "A" at G1 { requires PC9: 1 }
role R2 "B" at G1 { requires PC9: 1 PC10: 1 }
role R3 "C" at G2 { requires PC10: 1 }
stream M "M" of grades: G1 -> G2
`;
    const workspace = await TestWorkspace.of(DICTIONARY + roles);
    expect(only(workspace, 'requirement-lost').message).toContain('PC9 “Teamwork”');
    await workspace.change(DICTIONARY + roles.replace('G2 { requires PC10: 1', 'G2 { requires PC9: 2'));
    expect(workspace.codes()).toEqual([]);
});

test('what an adopting framework adds to one step is missed at the next', async () => {
    const roles = 'role R1 "Officer" { requires PC9: 1 }\nrole R2 "Lead" { requires PC9: 2 }\n';
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': DICTIONARY + roles + PATH,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R1 { requires PC10: 1 }\n'
    });
    expect(only(workspace, 'requirement-lost', 'home/framework.gradus').text).toBe('PC10: 1');
    expect(workspace.codes('eu/framework.gradus')).toEqual([]);
});

test('what is lost at each step of each stream is told by itself', async () => {
    const roles = `role R1 "Officer" { requires PC9: 1 PC10: 1 }
role R2 "Lead" { requires PC10: 1 }
role R3 "Expert" { requires PC9: 2 PC10: 1 }
stream M "Path": R1 -> R2
stream N "Other": R3 -> R2
`;
    const found = findings(await TestWorkspace.of(DICTIONARY + roles), 'requirement-lost');
    expect(found.map(({ message, related }) => [message, related])).toEqual([
        [
            'Lead does not require PC9 “Teamwork”; Officer before it on the stream “Path” does. Require it, or accept ' +
                'this with a reason.',
            ['main.gradus «PC9: 1» Officer requires it: 1 Awareness']
        ],
        [
            'Lead does not require PC9 “Teamwork”; Expert before it on the stream “Other” does. Require it, or accept ' +
                'this with a reason.',
            ['main.gradus «PC9: 2» Expert requires it: 2 Trained']
        ]
    ]);
});

test('as many as can be named are all named', async () => {
    const numbers = ['1', '2', '3', '4', '5'];
    const roles = `category D "D" on S { ${numbers.map(number => `competency X${number} "${number}"`).join(' ')} }
role R1 "Officer" { requires ${numbers.map(number => `X${number}: 1`).join(' ')} }
role R2 "Lead" { requires PC9: 1 }
`;
    const found = only(await TestWorkspace.of(DICTIONARY + roles + PATH), 'requirement-lost');
    expect(found.message).toContain('X4 “4” and X5 “5”; Officer before it');
});
