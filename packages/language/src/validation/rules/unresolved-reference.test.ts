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
