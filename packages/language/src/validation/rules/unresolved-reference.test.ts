import { expect, test } from 'vitest';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

async function requiring(line: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'framework.gradus': DICTIONARY, 'role.gradus': roleRequiring(line) });
}

test.each([
    ['PC90: 1', 'PC90', 'No competency has the code PC90. Did you mean PC10 “Networking” or PC9 “Teamwork”?'],
    ['pc9: 1', 'pc9', 'No competency has the code pc9. Did you mean PC9 “Teamwork”?'],
    ['Teamwork: 1', 'Teamwork', 'No competency has the code Teamwork. Did you mean PC9 “Teamwork”?'],
    ['"PC9": 1', '"PC9"', 'No competency has the title “PC9”. Did you mean PC9 “Teamwork”, without quotation marks?'],
    ['“Temwork”: 1', '“Temwork”', 'No competency has the title “Temwork”. Did you mean “Teamwork”?'],
    ['"": 1', '""', 'Write the title of a competency between the quotation marks, or its code without them.'],
    [
        'XYZZY: 1',
        'XYZZY',
        'No competency has the code XYZZY. Declare it in a file of this framework, or correct the code.'
    ],
    [
        '"Flying": 1',
        '"Flying"',
        'No competency has the title “Flying”. Declare it in a file of this framework, or correct the title.'
    ]
])('requiring %s', async (line, text, message) => {
    const workspace = await requiring(line);
    const found = only(workspace, 'unresolved-reference', 'role.gradus');
    expect(found.message).toBe(message);
    expect(found.text).toBe(text);
    expect(found.severity).toBe('error');
    expect(workspace.codes('role.gradus'), 'one cause, one message').toEqual(['unresolved-reference']);
});

test('every proposal can be taken, and the only one without asking', async () => {
    const two = await requiring('PC90: 1');
    expect(only(two, 'unresolved-reference', 'role.gradus').preferred).toEqual([]);
    expect(filesAfterFix(two, 'unresolved-reference', 'Replace by PC9', 'role.gradus')).toEqual({
        'role.gradus': roleRequiring('PC9: 1')
    });
    const one = await requiring('“Temwork”: 1');
    expect(only(one, 'unresolved-reference', 'role.gradus').preferred).toEqual(['Replace by "Teamwork"']);
    expect((await requiring('"PC9": 1')).fixed('unresolved-reference', 'role.gradus')).toBe(roleRequiring('PC9: 1'));
});

test('a wrong level of a wrong competency is not mentioned', async () => {
    for (const line of ['XYZZY: 99', 'XYZZY: 4..1', 'XYZZY: Expert']) {
        expect((await requiring(line)).codes('role.gradus')).toEqual(['unresolved-reference']);
    }
});

test('a code in look-alike letters is left to the rule on these', async () => {
    expect((await requiring('РС9: 1')).codes('role.gradus')).toEqual(['confusable-characters']);
});

test('each kind of element is looked for among its own', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale Proficiency "S" { level 1 }
grade Senior "G"
domain Clients "D" { excludes Senor because "x" }
category Core "C" on Proficency
category Inner "C" in Coor
section s "S": text for competency in Cor
role R "R" at Clients in Senior { zzz "x" }
`);
    expect(findings(workspace).map(found => [found.text, found.message])).toEqual([
        ['Senor', 'No grade has the code Senor. Did you mean Senior “G”?'],
        ['Proficency', 'No scale has the code Proficency. Did you mean Proficiency “S”?'],
        ['Coor', 'No category has the code Coor. Did you mean Core “C”?'],
        ['Cor', 'No category has the code Cor. Did you mean Core “C”?'],
        ['Clients', 'No grade has the code Clients. Declare it in a file of this framework, or correct the code.'],
        ['Senior', 'No domain has the code Senior. Declare it in a file of this framework, or correct the code.'],
        ['zzz', 'No section has the code zzz. Declare it with “section …”, or use a section that is declared.']
    ]);
});

test('a code of one letter is not taken for any other letter', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\ngrade A "A"\nrole R "R" at B\n');
    expect(only(workspace, 'unresolved-reference').fixes).toEqual([]);
});

test('files of another folder belong to the framework, files of another framework do not', async () => {
    const workspace = await TestWorkspace.of({
        'demo/framework.gradus': DICTIONARY,
        'demo/roles/deep/role.gradus': roleRequiring('PC9: 1', '"Networking": 2'),
        'demo/inner/framework.gradus': 'framework Inner "Inner" { }\n',
        'demo/inner/role.gradus': roleRequiring('PC9: 1'),
        'other/framework.gradus': `framework Other "Other" { }\n${roleRequiring('PC9: 1')}`
    });
    expect(workspace.codes('demo/roles/deep/role.gradus')).toEqual([]);
    expect(only(workspace, 'unresolved-reference', 'demo/inner/role.gradus').message).toBe(
        'No competency has the code PC9. Declare it in a file of this framework, or correct the code.'
    );
    expect(workspace.codes('other/framework.gradus')).toEqual(['unresolved-reference']);
});

test('the message comes and goes with the declaration in the other file', async () => {
    const workspace = await requiring('PC9: 1');
    await workspace.change({ 'framework.gradus': DICTIONARY.replace('PC9', 'PC8') });
    expect(workspace.codes('role.gradus')).toEqual(['unresolved-reference']);
    await workspace.change({ 'framework.gradus': DICTIONARY });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('what is not finished is not called unknown', async () => {
    for (const line of ['PC', 'PC9', 'PC10 4', 'PC9:', 'PC9: 1 mandatory']) {
        expect(findings(await requiring(line), 'unresolved-reference', 'role.gradus'), line).toEqual([]);
    }
});

test('codes in other scripts and from right to left are resolved and proposed', async () => {
    const dictionary = DICTIONARY.replace('PC9', 'צוות').replace('PC10', 'Сеть');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('צוות: 1', 'צווות: 1', 'Сетьь: 2'));
    expect(findings(workspace).map(found => found.fixes)).toEqual([['Replace by צוות'], ['Replace by Сеть']]);
});

test('an accent is the same whether it is one sign with its letter or a sign of its own', async () => {
    const dictionary = DICTIONARY.replace('PC9', 'E\u0301quipe');
    const workspace = await TestWorkspace.of(dictionary + roleRequiring('\u00c9quipe: 1'));
    expect(workspace.codes()).toEqual([]);
});

test('a name that stands in a file with a syntax error is not called unknown, until the file is whole again', async () => {
    const broken = 'category C "Core" unlevelled { competency PC1 "Risk\n competency PC2 "Goods" }\n';
    const domain = 'domain D "D" { excludes Senior because "of PC1" }\n';
    const workspace = await TestWorkspace.of({
        'a.gradus': 'framework F "F" { }\n',
        'broken.gradus': broken,
        'grades.gradus': 'group G "G" { grade Senior "Senior"\n',
        'role.gradus': 'role R "R" at Junior\n',
        'domain.gradus': domain
    });
    expect(workspace.codes('domain.gradus')).toEqual([]);
    expect(workspace.codes('role.gradus')).toEqual(['unresolved-reference']);
    await workspace.change({ 'grades.gradus': 'group G "G" { grade Senor "S" grade Junior "J"\n' });
    expect(workspace.codes('domain.gradus')).toEqual(['unresolved-reference']);
    expect(workspace.codes('role.gradus')).toEqual([]);
});

function beside(header: string, text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'eu/framework.gradus': DICTIONARY.replace('framework Demo "Demo"', 'framework EU "EU"'),
        'us/framework.gradus': `framework US "US" { ${header} }\n${text}`
    });
}

test.each([
    ['use EU', 'PC90@EU', 'No competency in EU has the code PC90. Did you mean PC10 “Networking” or PC9 “Teamwork”?'],
    ['use EU', '"Temwork"@EU', 'No competency in EU has the title “Temwork”. Did you mean “Teamwork”?'],
    ['use EU', 'XYZZY@EU', 'No competency in EU has the code XYZZY. Correct the code, or the framework behind the @.'],
    ['use EU as Union', 'PC9@Unoin', 'Unoin is not used here. Did you mean PC9@Union?'],
    ['use EU as Union', 'PC9@EU', 'EU is not used here. Write “use EU” in the framework’s header.'],
    ['', 'PC9@EU', 'EU is not used here. Write “use EU” in the framework’s header.'],
    ['use EU', 'PC9@US', 'US is this framework itself: write PC9 without @US.'],
    ['use EU', '"Teamwork"@US', 'US is this framework itself: write "Teamwork" without @US.']
])('with “%s”, requiring %s of another framework', async (header, name, message) => {
    const workspace = await beside(header, roleRequiring(`${name}: 1`));
    const found = only(workspace, 'unresolved-reference', 'us/framework.gradus');
    expect(found.message).toBe(message);
    expect(found.text).toBe(name);
});

test('proposals keep the framework that they are of', async () => {
    for (const [written, meant] of [
        ['PC90@EU', 'PC10@EU'],
        ['"Temwork"@EU', '"Teamwork"@EU']
    ]) {
        const workspace = await beside('use EU', roleRequiring(`${written}: 1`));
        expect(workspace.fixed('unresolved-reference', 'us/framework.gradus')).toContain(`    ${meant}: 1\n`);
    }
});

test('a name that another framework gives is proposed where that is used', async () => {
    const workspace = await beside('use EU', roleRequiring('PC90: 1'));
    expect(only(workspace, 'unresolved-reference', 'us/framework.gradus').fixes).toEqual([
        'Replace by PC10',
        'Replace by PC9'
    ]);
    expect(findings(await beside('', roleRequiring('PC90: 1')), undefined, 'us/framework.gradus')[0]?.fixes).toEqual(
        []
    );
});

test('a framework that is not there has one message, and what may stand in it none', async () => {
    const workspace = await beside('adopt WTO as W', roleRequiring('XYZZY: 1', '"Flying": 2', 'T1@W: 1', 'T1@WTO: 1'));
    expect(findings(workspace, undefined, 'us/framework.gradus').map(found => [found.code, found.text])).toEqual([
        ['framework-not-found', 'WTO'],
        ['unresolved-reference', 'T1@WTO']
    ]);
});

test('a relation, a translation and an adaptation say what they look for', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "Officer" {
  is same as PC90
  is same as "Networkin"
}
translation fr { competency PC90 "x" }
translation de of Elsewhere { }
omit role Rr
`);
    expect(findings(workspace, 'unresolved-reference').map(found => found.message)).toEqual([
        'Nothing has the code PC90. Did you mean PC10 “Networking” or PC9 “Teamwork”?',
        'Nothing has the title “Networkin”. Did you mean “Networking”?',
        'No competency has the code PC90. Did you mean PC10 “Networking” or PC9 “Teamwork”?',
        'No framework has the code Elsewhere. Correct the code, or leave it out where this framework itself is meant.',
        'No role has the code Rr. Did you mean R “Officer”?'
    ]);
});

test.each([
    [
        'grade G "G"\nrole R1 "One"\nstream T "T" of grades: R1',
        'R1 is a role; this stream is of grades. Correct the step, or write of roles.'
    ],
    [
        'grade G "G"\nstream T "T" of roles: G',
        'G is a grade; this stream is of roles. Correct the step, or write of grades.'
    ],
    ['role R "R" {\n  taks\n    - Serves\n}', 'No section has the code taks. Did you mean tasks?'],
    ['role R "R" {\n  taskss\n    - Serves\n}', 'No section has the code taskss. Did you mean tasks?'],
    ['role R "R" { remrk "x" }', 'No section has the code remrk. Did you mean remark?'],
    ['scale Q "Q" { 1 "One" }', 'A level begins with the word level: level 1 "One".'],
    [
        'category D "D" on S { competency Team Lead "TL" }',
        'A code is one word: write TeamLead or Team-Lead for Team Lead.'
    ],
    [
        `category D "D" on S { competency MC1 "Act as a Role Model for others" }\n${roleRequiring('"Act as a Role Model": 2')}`,
        'No competency has the title “Act as a Role Model”. Did you mean MC1 “Act as a Role Model for others”? ' +
            'Or declare “Act as a Role Model” as an alias of it.'
    ]
])('%j is told in its own words', async (text, message) => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}${text}\n`);
    expect(only(workspace, 'unresolved-reference').message).toBe(message);
});

test('the beginning of several titles means none of them', async () => {
    const text = `category D "D" on S { competency A1 "Plan the work" competency A2 "Plan the week" }\n`;
    const workspace = await TestWorkspace.of(DICTIONARY + text + roleRequiring('"Plan the": 2'));
    expect(only(workspace, 'unresolved-reference').message).not.toMatch(/alias/);
});

test('a level without its word is given it', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}scale Q "Q" { 1 "One" }\n`);
    expect(workspace.fixed('unresolved-reference')).toContain('scale Q "Q" { level 1 "One" }');
});

test('what has a name only within another element is found by code and by title', async () => {
    const text = `domain D "Border" { activity Land "On land" activity Sea "At sea" }
role R "R" in D {
  activity Lnad
  specialisation Diving "Diver"
}
translation fr {
  scale S { level 9 "Neuf" level Expert "Expert" }
  role R { activity See "En mer" specialisation Divign "Plongée" }
}
`;
    const found = findings(await TestWorkspace.of(DICTIONARY + text), 'unresolved-reference');
    expect(found.map(({ text: written, fixes }) => [written, ...fixes])).toEqual([
        ['Lnad', 'Replace by Land'],
        ['9'],
        ['Expert', 'Replace by 4'],
        ['See', 'Replace by Sea'],
        ['Divign', 'Replace by Diving']
    ]);
    expect(found[0]?.message).toBe('No activity of this role’s domain has the code Lnad. Did you mean Land “On land”?');
});
