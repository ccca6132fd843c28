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
