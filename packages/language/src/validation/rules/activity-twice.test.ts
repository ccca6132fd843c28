import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const DOMAIN = `framework Demo "Demo" { }
domain D "Clients" { activity 1 "Advice" activity 2 }
`;

test('the second one is told and leads to the first', async () => {
    const role =
        'role R "Trainee" in D {\n  activity 1\n  activity 2\n  activity 1 "Learns to advise."\n  activity 2\n}\n';
    const workspace = await TestWorkspace.of({ 'framework.gradus': DOMAIN, 'role.gradus': role });
    const found = findings(workspace, 'activity-twice', 'role.gradus');
    expect(found.map(({ message }) => message)).toEqual([
        'Activity 1 “Advice” is listed already. Keep one of the two.',
        'Activity 2 is listed already. Keep one of the two.'
    ]);
    expect(found.map(({ text, severity }) => [text, severity])).toEqual([
        ['activity 1 "Learns to advise."', 'error'],
        ['activity 2', 'error']
    ]);
    expect(found[0]?.related).toEqual(['role.gradus «activity 1» It is listed here first']);
    // Words that would be lost are not removed without asking.
    expect(found.map(({ preferred }) => preferred)).toEqual([[], ['Remove this activity']]);
});

test('another role may list it, and what is not an activity of the domain is not the same', async () => {
    const roles = 'role R "R" in D { activity 1 activity X activity X }\nrole Q "Q" in D { activity 1 }\n';
    const workspace = await TestWorkspace.of(DOMAIN + roles);
    expect(findings(workspace, 'activity-twice')).toEqual([]);
    await workspace.change(`${DOMAIN}role R "R" in D { activity 1 activity 1 }\n`);
    expect(only(workspace, 'activity-twice').text).toBe('activity 1');
});

test.each([
    ['activity 1 "Advises."', 'activity 1 "Advises."', true],
    ['activity 1 "Advises."', 'activity 1', true],
    ['activity 1', 'activity 1 "Advises."', false],
    ['activity 1 "Advises."', 'activity 1 "Learns."', false]
])('of %s and %s the second is removed without asking where it adds nothing: %s', async (first, second, isSure) => {
    const role = (...lines: readonly string[]) => `${DOMAIN}role R "R" in D {\n${lines.join('')}}\n`;
    const workspace = await TestWorkspace.of(role(`  ${first}\n`, `  ${second}\n`));
    expect(only(workspace, 'activity-twice').preferred).toEqual(isSure ? ['Remove this activity'] : []);
    expect(workspace.fixed('activity-twice')).toBe(role(`  ${first}\n`));
});

test('an activity that is not named yet is none', async () => {
    const workspace = await TestWorkspace.of(`${DOMAIN}role R "R" in D {\n  activity 1\n  activity\n}\n`);
    expect(findings(workspace, 'activity-twice')).toEqual([]);
});
