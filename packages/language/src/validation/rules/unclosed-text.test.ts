import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test.each([
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['”', '”'],
    ['«', '»'],
    ['»', '«']
])('a text that begins with %s is to end with %s', async (open, close) => {
    const workspace = await TestWorkspace.of(`${HEAD}role R ${open}Officer\nrole Q "Q"\n`);
    const found = only(workspace, 'unclosed-text');
    expect(found.message).toBe(`This text has no closing quotation mark. Write ${close} where it ends.`);
    expect(found.severity).toBe('error');
    expect(found.text).toBe(`${open}Officer`);
    expect(workspace.codes()).toEqual(['unclosed-text']);
    expect(found.preferred).toEqual([`Close the text with ${close}`]);
    expect(workspace.fixed('unclosed-text')).toBe(`${HEAD}role R ${open}Officer${close}\nrole Q "Q"\n`);
});

test.each([
    ['role R "Officer {\n}\n', 'role R "Officer" {\n}\n'],
    ['role R "Officer{\n}\n', 'role R "Officer"{\n}\n'],
    ['role R "Officer { \n}\n', 'role R "Officer" { \n}\n'],
    ['role R "Officer {a} of goods\n', 'role R "Officer {a} of goods"\n'],
    [
        'grade G "G"\ndomain D "D" { excludes G because "no need }\n',
        'grade G "G"\ndomain D "D" { excludes G because "no need" }\n'
    ]
])('the fix closes the text before a brace at the end of the line: %j', async (before, after) => {
    const workspace = await TestWorkspace.of(HEAD + before);
    expect(workspace.fixed('unclosed-text')).toBe(HEAD + after);
    expect((await TestWorkspace.of(HEAD + after)).codes()).toEqual([]);
});

test('every place of a text is looked at', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" {
  version "1
}
section s "S": text for grade
grade A "A" alias "x", "y
grade B "B" {
  s
    "one"
    "two
}
domain D "D" {
  excludes A because "no
}
`);
    expect(findings(workspace).map(found => [found.code, found.text])).toEqual(
        ['"1', '"y', '"two', '"no'].map(text => ['unclosed-text', text])
    );
});

test('a mark forgotten before a colon costs one message', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  requires\n    "Teamwork: 2\n}\n`);
    expect(findings(workspace).map(found => found.message)).toEqual([
        'The text "Teamwork: 2 has no closing quotation mark. Write " where it ends.'
    ]);
});

test('closed texts of every kind are closed', async () => {
    const marks = ['"x"', '“x”', '„x“', '„x”', '”x”', '«x»', '»x«', '“say "x"”', '"l’été"', '«"»', '""'];
    const properties = marks.map(
        mark => `section s${marks.indexOf(mark)} ${mark === '""' ? '"x"' : mark}: text for role\n`
    );
    expect((await TestWorkspace.of(HEAD + properties.join(''))).codes()).toEqual([]);
});

test('quotation marks in lines of prose need no partner', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Measures in " and “\n}\n`);
    expect(workspace.codes()).toEqual([]);
});

test('codes and values without marks are no texts', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { version 1 language en }
scale S "S" { level 1 }
category C "C" on S { competency PC9 "Teamwork" }
role R "R" { requires PC9: 1 }
`);
    expect(workspace.codes()).toEqual([]);
});

test.each([
    'remark "Ask the union',
    'remark "Ask" by "Editor',
    'accept missing-standard because "Later',
    'number "1A.',
    'see "Other',
    'is same as R because "It is'
])('also in what is said about an element: %s', async line => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  ${line}\n}\n`);
    expect(findings(workspace, 'unclosed-text')).toHaveLength(1);
});

test('the name of a framework may stand behind a title, and within one', async () => {
    const text = (relation: string) =>
        TestWorkspace.of({
            'eu/framework.gradus': `framework EU "EU" { }
category C "C" unlevelled { competency A "Teamwork" competency B "Info@Work" }
`,
            'us/framework.gradus': `framework US "US" { use EU }\nrole R "R" {\n  ${relation}\n}\nrole Q "Clerk\n`
        });
    const toldOf = async (relation: string) =>
        findings(await text(relation), 'unclosed-text', 'us/framework.gradus').map(found => found.text);
    for (const target of ['"Teamwork"@EU', '"Teamwork" @ EU', '"Info@Work"@EU', '"Info@Work"']) {
        expect(await toldOf(`is related to ${target}`), target).toEqual(['"Clerk']);
    }
    expect(await toldOf('is related to "Teamwork@EU')).toEqual(['"Teamwork@EU', '"Clerk']);
});
