import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
grade Strategic "Strategic Manager"
grade Senior "Senior Manager"
domain Clients "Client Management" {
  excludes Strategic because "works across all domains"
}
`;

test('the message gives the domain’s reason and leads to it in the other file', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        'role.gradus': 'role R "Head" in Clients at Strategic\n'
    });
    const found = only(workspace, 'excluded-grade', 'role.gradus');
    expect(found.message).toBe(
        'Client Management has no role at the grade Strategic Manager: “works across all domains”. ' +
            'Give the role another grade or domain, or remove the exclusion.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('Strategic');
    expect(found.related).toEqual([
        'framework.gradus «excludes Strategic because "works across all domains"» The domain excludes the grade here'
    ]);
});

test('an exclusion without a reason excludes too', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
grade A
domain D { excludes A }
role R "R" at A in D
`);
    expect(only(workspace, 'excluded-grade').message).toBe(
        'D has no role at the grade A. Give the role another grade or domain, or remove the exclusion.'
    );
});

test('another grade, another domain, or no domain is fine', async () => {
    const roles = `domain Other "Other" { }
role A "A" at Senior in Clients
role B "B" at Strategic in Other
role C "C" at Strategic
role D "D" in Clients
`;
    expect((await TestWorkspace.of(FRAMEWORK + roles)).codes()).toEqual([]);
});

test('what roles have in common may be at any grade', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}set A "A" at Strategic in Clients\n`);
    expect(workspace.codes()).toEqual([]);
});

test('grades and domains that do not exist exclude nothing', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}domain X "X" { excludes Nobody because "y" }
role A "A" at Nobody in X
role B "B" at Strategic in Nowhere
role C "C" at
`);
    expect(findings(workspace, 'excluded-grade')).toEqual([]);
});

test('the message goes when the exclusion is removed from the other file', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        'role.gradus': 'role R "R" at Strategic in Clients'
    });
    await workspace.change({ 'framework.gradus': FRAMEWORK.replace(/ {2}excludes.*\n/, '') });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('of two exclusions of a grade the first gives the reason', async () => {
    const twice = 'excludes Strategic because "first"\n  excludes Strategic because "second"';
    const workspace = await TestWorkspace.of(
        `${FRAMEWORK.replace(/excludes.*/, twice)}role R "R" at Strategic in Clients\n`
    );
    expect(only(workspace, 'excluded-grade').message).toContain('Strategic Manager: “first”.');
});

test('an exclusion that is not written to its end excludes nothing', async () => {
    const workspace = await TestWorkspace.of(
        `${FRAMEWORK.replace(/excludes.*/, 'excludes')}role R "R" at Senior in Clients\n`
    );
    expect(findings(workspace, 'excluded-grade')).toEqual([]);
});
