import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';

const HEAD = 'framework Demo "Demo" { }\ncategory V "V" unlevelled { competency A "Alpha" competency B "Beta" }\n';

function related(...lines: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of(`${HEAD}relations {\n${lines.map(line => `  ${line}\n`).join('')}}\n`);
}

test.each([
    ['A satisfies B', 'A satisfies B'],
    ['A satisfies B', 'A satisfies "Beta" confidence 0.5'],
    ['A is same as B', 'B is same as A'],
    ['A is related to B', 'B is related to A'],
    ['A is broader than B', 'B is narrower than A'],
    ['A see B', 'A see B']
])('%s and %s', async (first, second) => {
    const workspace = await related(first, second);
    const found = only(workspace, 'duplicate-relation');
    expect(found.message).toMatch(/^. “\w+” and . “\w+” are related in this way already. Keep one of the two.$/);
    expect(found.severity).toBe('warning');
    expect(found.related).toEqual([`main.gradus «${first.slice(2)}» It is stated here first`]);
    expect(workspace.fixed('duplicate-relation')).toBe(`${HEAD}relations {\n  ${first}\n}\n`);
});

test.each([
    ['A satisfies B', 'B satisfies A'],
    ['A is broader than B', 'B is broader than A'],
    ['A is same as B', 'A is related to B'],
    ['A is derived from B', 'A see B'],
    ['A see Nowhere', 'A see Nowhere'],
    ['Nowhere see A', 'Elsewhere see A'],
    ['A is related to A', 'A is related to A'],
    ['A', 'B see A']
])('%s and %s are different', async (first, second) => {
    expect(findings(await related(first, second), 'duplicate-relation')).toEqual([]);
});

test('of several targets the one that is named again is told', async () => {
    const found = only(await related('A satisfies B', 'A satisfies V, B'), 'duplicate-relation');
    expect(found.text).toBe('B');
    expect(found.message).toBe('A “Alpha” and B “Beta” are related in this way already. Keep one of the two.');
    expect(found.fixes).toEqual([]);
    expect(only(await related('A satisfies B, B'), 'duplicate-relation').text).toBe('B');
});

test('a relation in an element counts with those in another file, and comes and goes with it', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `${HEAD}role R "R" {\n  satisfies A\n}\n`,
        'b.gradus': 'relations {\n  R satisfies A\n}\n'
    });
    expect(only(workspace, 'duplicate-relation', 'b.gradus').related).toEqual([
        'a.gradus «satisfies A» It is stated here first'
    ]);
    expect(workspace.codes('a.gradus')).toEqual([]);
    await workspace.change({ 'a.gradus': `${HEAD}role R "R" {\n  satisfies B\n}\n` });
    expect(workspace.codes('b.gradus')).toEqual([]);
    await workspace.change({ 'a.gradus': `${HEAD}role R "R" {\n  satisfies "Alpha"\n}\n` });
    expect(workspace.codes('b.gradus')).toEqual(['duplicate-relation']);
});

test('relations of levels and activities count as well', async () => {
    const scale = (relation: string) => `${HEAD}scale S "S" {\n  level 1 "One" {\n    ${relation}\n  }\n}\n`;
    const workspace = await TestWorkspace.of({
        'a.gradus': scale('is same as A'),
        'b.gradus': 'role R "R" {\n  is same as A\n}\n'
    });
    expect(workspace.codes('b.gradus')).toEqual([]);
    await workspace.change({ 'a.gradus': scale('is same as A\n    is same as A') });
    expect(workspace.codes('a.gradus')).toEqual(['duplicate-relation']);
});

test('of three that have to do with each other all is said', async () => {
    const workspace = await related('A is related to B', 'A is related to V', 'B is related to V');
    expect(workspace.codes()).toEqual([]);
});

test('every target that is named again is told', async () => {
    const workspace = await related('A satisfies B, V', 'A satisfies V, B');
    expect(findings(workspace, 'duplicate-relation').map(({ text }) => text)).toEqual(['V', 'B']);
});

test('relations count beside remarks and tables, and of what is adapted', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': HEAD,
        'us/framework.gradus': `framework US "US" { adopt Demo }
role R "R" { remark settled "Agreed." satisfies A@Demo }
matrix { | | R | }
translation fr { role R "Agent" { remark settled "Fini." } }
omit competency B because "Not here."
adapt competency A {
  remark settled "Agreed."
  is related to R
  is related to R
}
`
    });
    const found = only(workspace, 'duplicate-relation', 'us/framework.gradus');
    expect(found.message).toBe('A “Alpha” and R “R” are related in this way already. Keep one of the two.');
    expect(found.related).toEqual(['us/framework.gradus «is related to R» It is stated here first']);
});

test('nothing is removed where by now something else stands', async () => {
    const text = (line: string) => `${HEAD}role R "R" {\n  see A\n  ${line}\n}\n`;
    const workspace = await TestWorkspace.of(text('see A'));
    expect(await laterFixes(workspace, 'duplicate-relation', text('number 1'))).toEqual([]);
});
