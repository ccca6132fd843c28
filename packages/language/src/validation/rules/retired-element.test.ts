import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const OLD = '{ status retired }';
const FRAMEWORK = `framework Demo "Demo" { }
scale S "S" { level 1 "One" }
category C "Core" on S {
  competency OLD "Old one" { status retired replaced by NEW }
  competency NEW "New one"
  competency GONE "Gone" ${OLD}
}
domain D "Domain" ${OLD}
group U "Group" { status retired grade G "Grade" ${OLD} grade H "Other grade" }
set Q "Set" ${OLD}
`;

async function retiredIn(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.of({ 'a.gradus': FRAMEWORK, 'b.gradus': text });
    return findings(workspace, 'retired-element', 'b.gradus').map(found => `${found.text}: ${found.message}`);
}

test('a requirement of something retired, whose replacement is one word away', async () => {
    const text = 'role R "R" {\n  requires\n    "Old one": 1\n}\n';
    const workspace = await TestWorkspace.of({ 'a.gradus': FRAMEWORK, 'b.gradus': text });
    const found = only(workspace, 'retired-element', 'b.gradus');
    expect(found.message).toBe('OLD “Old one” is retired. NEW “New one” replaces it.');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('"Old one"');
    expect(found.preferred).toEqual(['Replace by NEW']);
    expect(workspace.fixed('retired-element', 'b.gradus')).toBe(text.replace('"Old one"', 'NEW'));
});

const GONE = 'is retired. Refer to what is in use instead, or remove this.';

test('every reference of a role, and of a stream', async () => {
    expect(await retiredIn('role R "R" at G in D of U extends Q\nstream M "M" of grades: G -> H\n')).toEqual([
        `G: G “Grade” ${GONE}`,
        `D: D “Domain” ${GONE}`,
        `U: U “Group” ${GONE}`,
        `Q: Q “Set” ${GONE}`,
        `G: G “Grade” ${GONE}`
    ]);
});

test('a table', async () => {
    const table = 'role R "R" { status retired }\nmatrix {\n  |     | R |\n  | OLD | 1 |\n}\n';
    expect(await retiredIn(table)).toEqual([
        `R: R “R” ${GONE}`,
        'OLD: OLD “Old one” is retired. NEW “New one” replaces it.'
    ]);
});

test('relations, but for what comes from it and what it replaces itself', async () => {
    const relations =
        'relations {\n  C is related to OLD\n  C is derived from OLD\n  OLD is related to GONE\n  NEW see OLD\n}\n';
    expect(await retiredIn(relations)).toEqual([
        'OLD: OLD “Old one” is retired. NEW “New one” replaces it.',
        'OLD: OLD “Old one” is retired. NEW “New one” replaces it.'
    ]);
    expect(await retiredIn('role R "R" { is related to GONE }')).toEqual([`GONE: GONE “Gone” ${GONE}`]);
    // A line whose subject is still to be written.
    expect(await retiredIn('relations {\n  is related to GONE\n}\n')).toEqual([`GONE: GONE “Gone” ${GONE}`]);
});

test('what is retired itself may refer to it', async () => {
    expect(
        await retiredIn('role R "R" at G { status retired requires OLD: 1 specialisation X "X" { requires OLD: 1 } }')
    ).toEqual([]);
});

test('a replacement of another kind, or one that is retired, is not put in its place', async () => {
    const framework = `framework F "F" { }
category C "C" unlevelled {
  competency A "A" { status retired replaced by R }
  competency B "B" { status retired replaced by A }
}
role R "R"
role T "T" { requires A: essential B: essential }
`;
    const found = findings(await TestWorkspace.of(framework), 'retired-element');
    expect(found.map(each => [each.message, each.fixes])).toEqual([
        ['A “A” is retired. R “R” replaces it.', []],
        [`B “B” ${GONE}`, []]
    ]);
    // A set holds what roles have in common, and is not a role itself.
    const sets = `framework F "F" { }
set P "P" { status retired replaced by O }
set Q "Q" { status retired replaced by S }
set S "S"
role O "O"
role R "R" extends P
role T "T" extends Q
domain D "D" { status retired replaced by G }
grade G "G"
role V "V" in D
`;
    expect(findings(await TestWorkspace.of(sets), 'retired-element').map(each => each.fixes)).toEqual([
        [],
        ['Replace by S'],
        []
    ]);
});

test('the message comes and goes with the status in the other file', async () => {
    const workspace = await TestWorkspace.of({ 'a.gradus': FRAMEWORK, 'b.gradus': 'role R "R" at H\n' });
    await workspace.change({ 'a.gradus': FRAMEWORK.replace('"Other grade"', `"Other grade" ${OLD}`) });
    expect(workspace.codes('b.gradus')).toEqual(['retired-element']);
    await workspace.change({ 'a.gradus': FRAMEWORK.replace('"Other grade"', '"Other grade" { status draft }') });
    expect(workspace.codes('b.gradus')).toEqual([]);
});

test('what replaces it may speak of it, and is not told to be put in its place there', async () => {
    const framework = `framework F "F" { }
domain A "A" { status retired replaced by B }
domain B "B" { is related to A }
`;
    const found = only(await TestWorkspace.of(framework), 'retired-element');
    expect(found.message).toBe(`A “A” ${GONE}`);
    expect(found.fixes).toEqual([]);
});

test('a replacement that is still to be named is none', async () => {
    const framework = 'framework F "F" { }\nrole A "A" { status retired replaced by }\nrole B "B" extends A\n';
    expect(only(await TestWorkspace.of(framework), 'retired-element').message).toBe(`A “A” ${GONE}`);
});

const UNION = {
    'wco/framework.gradus': 'framework WCO "WCO" { }\nrole C "C"\n',
    'eu/framework.gradus': `framework EU "EU" { use WCO }
role A "A" { status retired replaced by B }
role B "B"
role D "D" { status retired replaced by C@WCO }
`
};

function beside(header: string, text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ ...UNION, 'us/framework.gradus': `framework US "US" { ${header} }\n${text}` });
}

test('a replacement in another framework is called as that is here', async () => {
    const workspace = await beside('use WCO use EU as Union', 'role B "Mine" {\n  is broader than A@Union\n}\n');
    expect(only(workspace, 'retired-element', 'us/framework.gradus').fixes).toEqual(['Replace by B@Union']);
    const fixed = workspace.fixed('retired-element', 'us/framework.gradus');
    expect(fixed).toContain('is broader than B@Union\n');
    await workspace.change({ 'us/framework.gradus': fixed });
    expect(workspace.codes('us/framework.gradus')).toEqual([]);
});

test('where only a code can stand, the code is written or nothing', async () => {
    const free = await beside('use EU', 'role R "R" extends A\n');
    expect(only(free, 'retired-element', 'us/framework.gradus').fixes).toEqual(['Replace by B']);
    const taken = await beside('use EU', 'role B "Mine" extends A\n');
    expect(only(taken, 'retired-element', 'us/framework.gradus').fixes).toEqual([]);
});

test('a replacement in a framework that is not used here cannot be written', async () => {
    const workspace = await beside('use EU', 'role R "R" { is broader than D@EU }\n');
    const [found] = workspace.diagnostics('us/framework.gradus');
    expect(found?.message).toBe('D “D” is retired. C “C” replaces it.');
    expect(found?.data).toEqual({ code: 'retired-element', details: [] });
});
