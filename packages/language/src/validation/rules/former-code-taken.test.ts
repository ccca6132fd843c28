import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test('a code that another element of the kind has now', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `${HEAD}role R1 "Officer"\n`,
        'b.gradus': 'role R2 "Clerk" {\n  formerly R0, R1\n}\n'
    });
    const found = only(workspace, 'former-code-taken', 'b.gradus');
    expect(found.message).toBe(
        'R1 “Officer” has this code now, so both would have the same identifier. Give that one another code, or correct this one.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('R1');
    expect(found.related).toEqual(['a.gradus «R1» It has the code now']);
    await workspace.change({ 'a.gradus': `${HEAD}role R3 "Officer"\n` });
    expect(workspace.codes('b.gradus')).toEqual([]);
});

test('a code that another element had as well', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `${HEAD}role R1 "Officer" { formerly R0 }\n`,
        'b.gradus': 'role R2 "Clerk" {\n  formerly R0\n}\n'
    });
    const found = only(workspace, 'former-code-taken', 'b.gradus');
    expect(found.message).toBe(
        'This is given as a former code of R1 “Officer” already, so both would have the same identifier. Keep one of the two.'
    );
    expect(found.related).toEqual(['a.gradus «R1» It had the code as well']);
    expect(workspace.codes('a.gradus'), 'the first of the two').toEqual([]);
});

test('its own code', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R1 "Officer" {\n  formerly R1\n}\n`);
    expect(only(workspace, 'former-code-taken').message).toBe(
        'R1 is its present code. After “formerly” stand codes that it no longer has.'
    );
});

test('codes are counted by kind', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}role A "A" { formerly X }\nset B "B" { formerly A }\ngrade A "A" { formerly X }\ngrade X "X" { formerly Y, Y }\n`
    );
    expect(findings(workspace).map(found => [found.code, found.text])).toEqual([['former-code-taken', 'X']]);
});

test('those of levels and activities by what they stand in', async () => {
    const scale = (code: string) => `scale ${code} "${code}" { level 1 "One" level 2 "Two" { formerly 1 } }\n`;
    const other = 'scale U "U" { level 2 "Two" { formerly 3 } level 4 "Four" }\n';
    const domain = 'domain D "D" { activity 1 "One" { formerly 2 } activity 3 "Three" { formerly 2 } }\n';
    const workspace = await TestWorkspace.of(HEAD + scale('S') + other + domain);
    expect(findings(workspace).map(found => found.text)).toEqual(['1', '2']);
});

test('the same code in another scale, domain or role was never the same', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}
scale S "S" { level 1 "One" }
scale T "T" { level 2 "Two" { formerly 1 } }
domain D "D" { activity A1 "One" }
domain E "E" { activity A2 "Two" { formerly A1 } }
role P "P" { specialisation X1 "One" }
role Q "Q" { specialisation X2 "Two" { formerly X1 } }
`);
    expect(findings(workspace, 'former-code-taken')).toEqual([]);
});

test('competencies and grades have codes of their own wherever they stand', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}
category C "C" unlevelled { competency CV1 "One" }
category D "D" unlevelled { competency CV2 "Two" { formerly CV1 } }
grade G1 "One"
group U "U" { grade G2 "Two" { formerly G1 } }
`);
    expect(findings(workspace, 'former-code-taken').map(found => found.text)).toEqual(['CV1', 'G1']);
});

test('of two elements with one code the first is told', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}role R1 "Officer"\nrole R1 "Twin"\nrole R2 "Clerk" { remark settled "Was R1." formerly R1 }\n`
    );
    expect(only(workspace, 'former-code-taken').message).toContain('R1 “Officer” has this code now');
});

test('an element without a code had none before, and what adapts one is not one', async () => {
    const typed = await TestWorkspace.of(`${HEAD}role R1 "Officer" { formerly R0 }\nrole { formerly R0, R1 }\n`);
    expect(typed.codes()).toEqual(['syntax']);
    const [first, second] = ['role { formerly R0 }\n', 'role R1 "Officer" { formerly R0 }\n'];
    expect((await TestWorkspace.of(HEAD + first + second)).codes()).toEqual(['syntax']);
    const adapting = await TestWorkspace.of({
        'base/framework.gradus': `${HEAD}role R1 "Officer"\n`,
        'own/framework.gradus': 'framework Own "Own" { adopt Demo }\nadapt role R1 { formerly R2 }\nrole R2 "Clerk"\n'
    });
    expect(findings(adapting, 'former-code-taken', 'own/framework.gradus')).toEqual([]);
});
