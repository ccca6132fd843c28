import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('the second of two properties is reported, with its value', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { language en date 2014 language "fr" }\n');
    const found = only(workspace, 'duplicate-property');
    expect(found.message).toBe('language is given already. Keep one of the two.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('language "fr"');
    expect(found.preferred).toEqual(['Remove this one']);
});

test('the fix leaves what stands on the same line', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { version 1 version 2 date 2014 }\n');
    expect(workspace.fixed('duplicate-property')).toBe('framework Demo "Demo" { version 1 date 2014 }\n');
});

test('every one after the first is reported', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { date 1 date 1 date 3 }\n');
    expect(findings(workspace, 'duplicate-property').map(found => found.text)).toEqual(['date 1', 'date 3']);
});

test('a section with the name of a property elsewhere is no property', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { version 1 }
section version "Version": text for role
role R "R" { version "2" }
`);
    expect(workspace.codes()).toEqual([]);
});
