import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const CORE = 'set Q "Core" { requires PC9: 1 }\n';

test('what is not taken over cannot be excluded', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + CORE,
        'role.gradus': 'role R "Officer" extends Q { excludes PC9 because "a" excludes "Networking" because "b" }\n'
    });
    const found = only(workspace, 'needless-exclusion', 'role.gradus');
    expect(found.message).toBe(
        'Officer does not take over PC10 “Networking” from anywhere, so there is nothing to exclude. Remove the line, or name another competency.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('excludes "Networking" because "b"');
    expect(found.fixes).toEqual(['Remove the exclusion']);
    // Perhaps another competency was meant.
    expect(found.preferred).toEqual([]);
    await workspace.change({ 'framework.gradus': DICTIONARY + CORE.replace('PC9: 1', 'PC9: 1 PC10: 1') });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('a role that extends nothing has nothing to exclude', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "Officer" { excludes PC9 because "a" }\n`);
    expect(workspace.codes()).toEqual(['needless-exclusion']);
});

test('what the role requires itself is a contradiction', async () => {
    const role = 'role R "Officer" extends Q { requires PC9: 2 excludes PC9 because "a" }\n';
    const found = only(await TestWorkspace.of(DICTIONARY + CORE + role), 'needless-exclusion');
    expect(found.message).toBe(
        'Officer both requires and excludes PC9 “Teamwork”, and requires it in effect. Remove one of the two.'
    );
    expect(found.fixes).toEqual([]);
});

test('what comes over several roles, or from a table, can be excluded', async () => {
    const roles = `role A "A" extends Q
role B "B" extends A { excludes PC9 because "a" excludes PC10 because "b" }
matrix {
  |      | A |
  | PC10 | 1 |
}
`;
    expect((await TestWorkspace.of(DICTIONARY + CORE + roles)).codes()).toEqual([]);
});

test('excluded further up it does not come any more', async () => {
    const roles = `role A "A" extends Q { excludes PC9 because "a" }
role B "B" extends A { excludes PC9 because "b" }
`;
    expect(only(await TestWorkspace.of(DICTIONARY + CORE + roles), 'needless-exclusion').text).toContain('"b"');
});

test('an adapting framework can exclude what the role says itself, and no more', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}role R "Officer" { requires PC9: 1 }\n`,
        'home/framework.gradus':
            'framework Home "Home" { adopt Demo }\nadapt role R { excludes PC9 because "a" excludes PC10 because "b" }\n'
    });
    expect(only(workspace, 'needless-exclusion', 'home/framework.gradus').text).toBe('excludes PC10 because "b"');
    expect(workspace.model('home/framework.gradus').roles[0]?.requirements).toEqual([]);
});

test('where it is not known what is taken over nothing is told', async () => {
    const roles = `role A "A" extends Nobody { excludes PC9 because "a" excludes XX because "b" }
role B "B" extends C { excludes PC9 because "c" }
role C "C" extends B
`;
    expect(findings(await TestWorkspace.of(DICTIONARY + roles), 'needless-exclusion')).toEqual([]);
});

test('an adapting framework that requires and excludes it contradicts itself', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}role R "Officer" { requires PC9: 1 PC10: 1 }\n`,
        'home/framework.gradus':
            'framework Home "Home" { adopt Demo }\nadapt role R { requires PC9: 2 excludes PC9 because "a" }\n'
    });
    expect(only(workspace, 'needless-exclusion', 'home/framework.gradus').message).toMatch(
        /^Officer both requires and excludes PC9/
    );
});

test('of several that a role requires an adapting framework can exclude one', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}role R "Officer" { requires PC9: 1 PC10: 1 }\n`,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R { excludes PC9 because "a" }\n'
    });
    expect(workspace.codes('home/framework.gradus')).toEqual([]);
});

test('what is not there or not typed yet is not excluded', async () => {
    for (const [role, code] of [
        ['role R "Officer" extends Q { excludes PC8 because "a" }', 'unresolved-reference'],
        ['role R "Officer" extends Q { excludes }', 'syntax'],
        ['adapt role Nobody { excludes PC9 because "a" }', 'unresolved-reference'],
        ['adapt role { excludes PC9 because "a" }', 'syntax'],
        ['adapt competency PC9 { excludes PC10 because "a" }', 'adapt-not-adopted']
    ] as const) {
        const workspace = await TestWorkspace.of(`${DICTIONARY}${CORE}${role}\n`);
        expect(workspace.codes(), role).toContain(code);
        expect(findings(workspace, 'needless-exclusion'), role).toEqual([]);
    }
});
