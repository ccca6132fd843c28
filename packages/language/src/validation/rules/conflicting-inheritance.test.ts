import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const SETS = `set Q1 "Every Officer" { requires PC9: 1 PC10: 2 }
set Q2 "Every Lead" { requires PC9: 3 PC10: 2 }
`;

test('names both levels, says which one counts, and leads to both', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + SETS,
        'role.gradus': 'role R "Lead Officer" extends Q1, Q2\n'
    });
    const found = only(workspace, 'conflicting-inheritance', 'role.gradus');
    expect(found.message).toBe(
        'Lead Officer takes over PC9 “Teamwork” from Every Officer at 1 Awareness and from Every Lead at 3 Advanced. ' +
            'The higher level counts, 3 Advanced; say so in Lead Officer.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('Q1');
    expect(found.related).toEqual([
        'framework.gradus «PC9: 1» Every Officer requires 1 Awareness',
        'framework.gradus «PC9: 3» Every Lead requires 3 Advanced'
    ]);
});

test('a role that says its own level, a table that does, and a role that excludes it have decided', async () => {
    const roles = `role A "A" extends Q1, Q2 { requires PC9: 2 }
role B "B" extends Q1, Q2 { excludes PC9 because "Not here." }
role C "C" extends Q1, Q2
matrix {
  |     | C |
  | PC9 | 3 |
}
`;
    expect((await TestWorkspace.of(DICTIONARY + SETS + roles)).codes()).toEqual([]);
});

test('what comes from the same place on two ways, or at the same level, is no conflict', async () => {
    const roles = `set Q3 "Q3" extends Q1
set Q4 "Q4" { requires PC9: 1 desirable }
role A "A" extends Q1, Q3, Q4
`;
    expect((await TestWorkspace.of(DICTIONARY + SETS + roles)).codes()).toEqual([]);
});

test('a parent that contradicts itself is told so itself', async () => {
    const roles =
        'set Q3 "Q3" { requires PC9: 1 PC9: 2 }\nset Q4 "Q4" { requires PC10: 1 }\nrole A "A" extends Q3, Q4\n';
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual(['duplicate-requirement']);
});

test('ranges that begin alike are different levels, too', async () => {
    const sets = 'set Q3 "Q3" { requires PC9: 2 }\nset Q4 "Q4" { requires PC9: 2..3 }\nrole A "A" extends Q3, Q4\n';
    const workspace = await TestWorkspace.of(DICTIONARY + sets);
    expect(only(workspace, 'conflicting-inheritance').message).toContain('counts, 2 Trained to 3 Advanced;');
});

test('a conflict between sets is told where they come together, also at a set', async () => {
    const text = `${DICTIONARY}${SETS}set Q3 "Q3" extends Q1, Q2\nrole R "R" extends Q3\n`;
    expect(findings(await TestWorkspace.of(text), 'conflicting-inheritance')).toHaveLength(1);
});

test('roles and competencies that cannot be found are not compared', async () => {
    const text = `${DICTIONARY}set Q1 "Q1" { requires XX: 1 PC9: 9 }\nset Q2 "Q2" { requires XX: 2 PC9: 1 }\nrole R "R" extends Q1, Q2, Nobody\n`;
    expect(findings(await TestWorkspace.of(text), 'conflicting-inheritance')).toEqual([]);
});
