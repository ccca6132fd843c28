import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';

const UUID = '3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10';
const OTHER = '8d1f0c3a-5e27-4b96-8f40-1a2b3c4d5e6f';

test('two elements of any kind, in any file and in either case', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `framework Demo "Demo" { }\ngrade G "Officer" { id "${UUID}" }\n`,
        'b.gradus': `role R "Clerk" {\n  id ${UUID.toUpperCase()}\n}\n`
    });
    const found = only(workspace, 'duplicate-identifier', 'b.gradus');
    expect(found.message).toBe(
        'G “Officer” has this identifier already. Remove the line in the one of the two that was copied.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe(UUID.toUpperCase());
    expect(found.related).toEqual([`a.gradus «id "${UUID}"» It is given here first`]);
    expect(found.preferred).toEqual([]);
    expect(workspace.codes('a.gradus')).toEqual([]);
    expect(workspace.fixed('duplicate-identifier', 'b.gradus')).toBe('role R "Clerk" {\n}\n');
});

test('levels, activities and specialisations count, also when they change elsewhere', async () => {
    const inner = (id: string) => `framework Demo "Demo" { }
scale S "S" { level 1 "One" { id "${id}" } }
domain D "D" { activity 1 "Advice" { id "${OTHER}" } }
`;
    const workspace = await TestWorkspace.of({
        'a.gradus': inner(UUID),
        'b.gradus': `role R "R" {\n  id "${UUID}"\n  specialisation X "X" { id "${OTHER}" }\n}\n`
    });
    expect(findings(workspace, 'duplicate-identifier', 'b.gradus').map(found => found.text)).toEqual([
        `"${UUID}"`,
        `"${OTHER}"`
    ]);
    await workspace.change({ 'a.gradus': inner('11111111-2222-4333-8444-555555555555') });
    expect(findings(workspace, 'duplicate-identifier', 'b.gradus').map(found => found.text)).toEqual([`"${OTHER}"`]);
});

test('what is no identifier is not one twice, and other frameworks may have the same', async () => {
    const workspace = await TestWorkspace.of({
        'a/framework.gradus': `framework A "A" { }\ngrade G "G" { id x }\ngrade H "H" { id x }\nrole R "R" { id "${UUID}" }\n`,
        'b/framework.gradus': `framework B "B" { }\nrole R "R" { id "${UUID}" }\n`
    });
    expect(findings(workspace, 'duplicate-identifier', 'a/framework.gradus')).toEqual([]);
    expect(findings(workspace, 'duplicate-identifier', 'b/framework.gradus')).toEqual([]);
});

test('an element that gives two has a message of its own', async () => {
    const workspace = await TestWorkspace.of(`framework A "A" { }\ngrade G "G" {\n  id "${UUID}"\n  id "${UUID}"\n}\n`);
    expect(workspace.codes()).toEqual(['duplicate-annotation']);
});

test('an identifier of what is no element, and one that is not written yet, are those of nothing', async () => {
    const text = `framework A "A" { }\ngrade G "G" { id "${UUID}" }\nrelations "Pairs" { id "${UUID}" }\n`;
    expect(findings(await TestWorkspace.of(text), 'duplicate-identifier')).toEqual([]);
    const half = await TestWorkspace.of(`${text}grade H "H" {\n  id\n}\n`);
    expect(findings(half, 'duplicate-identifier')).toEqual([]);
});

test('nothing is removed where by now something else stands', async () => {
    const text = (line: string) => `framework A "A" { }\ngrade G "G" { id "${UUID}" }\ngrade H "H" {\n  ${line}\n}\n`;
    const workspace = await TestWorkspace.of(text(`id "${UUID}"`));
    expect(await laterFixes(workspace, 'duplicate-identifier', text('status draft'))).toEqual([]);
});
