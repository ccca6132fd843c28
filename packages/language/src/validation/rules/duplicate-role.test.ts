import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('two roles with one title in two files are reported in both', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': 'framework Demo "Demo" { }\nrole R1 "Team Lead"\n',
        'roles/r2.gradus': 'role R2 "team lead" { }\n'
    });
    const found = only(workspace, 'duplicate-role', 'roles/r2.gradus');
    expect(found.message).toBe('The role R1 has the same title. Change one of them, or keep one role.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('"team lead"');
    expect(found.related).toEqual(['framework.gradus «R1» R1 “Team Lead”']);
    expect(only(workspace, 'duplicate-role', 'framework.gradus').text).toBe('"Team Lead"');
});

test('a title that is an alias of another role is said to be one', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
role R1 "Team Lead"
role R2 "Customs Officer - Team Lead" alias "Team Lead"
`);
    expect(only(workspace, 'duplicate-role').message).toBe(
        'The role R2 has this title as an alias. Change one of them, or keep one role.'
    );
});

test('a role copied whole has the same code, and that is message enough', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
role R1 "Team Lead"
role R1 "Team Lead"
`);
    expect(workspace.codes()).toEqual(['duplicate-code', 'duplicate-code']);
});

test('titles that differ by more than spelling are different', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `framework Demo "Demo" { }
role R1 "C Developer"
role R2 "C# Developer"
role R3 "C++ Developer"
role R4 "?"
role R5 "!"
grade G "C Developer"
`,
        'other/framework.gradus': 'framework Other "Other" { }\nrole R9 "C Developer"\n'
    });
    expect(workspace.codes('framework.gradus')).toEqual([]);
});

test('roles without a title are not the same', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nrole R1 ""\nrole R2 ""\nrole R3\n');
    expect(findings(workspace, 'duplicate-role')).toEqual([]);
});

test('a set may be called as the roles that extend it', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
set S1 "Team Lead"
set S2 "Team Lead"
role R1 "Team Lead" extends S1
`);
    expect(workspace.codes()).toEqual([]);
    await workspace.change(`framework Demo "Demo" { }
role R1 "Team Lead"
set S1 "Team Lead"
role R2 "Team Lead"
`);
    expect(findings(workspace, 'duplicate-role').map(found => found.message)).toEqual([
        'The role R2 has the same title. Change one of them, or keep one role.',
        'The role R1 has the same title. Change one of them, or keep one role.'
    ]);
});
