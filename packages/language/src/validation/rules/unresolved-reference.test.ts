import type { AstNode } from 'langium';
import { expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { nodesIn } from '../../references/child-nodes.ts';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { Suggestions } from '../../text/suggest.ts';
import { Checking } from '../checking.ts';
import { unresolvedReference } from './unresolved-reference.ts';

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

const TITLES = `category D "D" on S {
  competency T5 "Work as a team"
  competency T1 "Plan the work of others"
  competency T4
  competency T3 "Zero in on risks"
  competency T2 "Act as a Role Model for others"
}
`;

test.each([
    ['"Work as a"', 'T5'],
    ['"plan the work"', 'T1'],
    ['"Plan"', 'T1'],
    ['"Zero in"', 'T3'],
    ['"Act as a Role Model"', 'T2']
])('the beginning of a title is put right by the code: %s', async (written, code) => {
    const workspace = await TestWorkspace.of(DICTIONARY + TITLES + roleRequiring(`${written}: 2`));
    expect(workspace.fixed('unresolved-reference')).toBe(DICTIONARY + TITLES + roleRequiring(`${code}: 2`));
});

test.each([
    ['a word without marks', roleRequiring('Plan: 2')],
    ['a word of three letters', roleRequiring('"Act": 2')],
    ['what any element can be', 'role R "R" {\n  is same as "Act as a Role Model"\n}\n'],
    [
        'what is more like another title',
        `${roleRequiring('"Plan the work": 2')}category E "E" on S { competency T6 "Plan he work" }\n`
    ]
])('%s is not taken for the beginning of a title', async (_, text) => {
    const workspace = await TestWorkspace.of(DICTIONARY + TITLES + text);
    expect(only(workspace, 'unresolved-reference').message).not.toMatch(/alias/);
});

test('the beginning of several titles means none of them', async () => {
    const text = `category D "D" on S { competency A1 "Plan the work" competency A2 "Plan the week" }\n`;
    const workspace = await TestWorkspace.of(DICTIONARY + text + roleRequiring('"Plan the": 2'));
    expect(only(workspace, 'unresolved-reference').message).not.toMatch(/alias/);
});

test('what is told without a proposal offers nothing', async () => {
    for (const text of [
        roleRequiring('"": 1'),
        'grade G "G"\nstream T "T" of roles: G\n',
        'category D "D" on S { competency Team Lead "TL" }\n'
    ]) {
        const found = (await TestWorkspace.of(DICTIONARY + text))
            .diagnostics()
            .find(({ code }) => code === 'unresolved-reference');
        expect(found?.data, text).toEqual({ code: 'unresolved-reference', details: [] });
    }
});

test.each([
    ['role R "R" { 1 "One" }', 'No section has the code 1.'],
    ['scale Q "Q" { a1 "One" }', 'No section has the code a1.'],
    ['scale Q "Q" { taks\n  - One\n}', 'No section has the code taks.'],
    ['domain D "D" { taks\n  - One\n}', 'No section has the code taks.'],
    ['category D "D" on S {\n  competency A\n               bold "x"\n}', 'No section has the code bold.'],
    ['category D "D" on S { competency A  bold "x" }', 'No section has the code bold.'],
    ['category D "D" on S { competency A "A" bold "x" }', 'No section has the code bold.']
])('%j is no more than a section that nobody knows', async (text, message) => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}${text}\n`);
    const advice = 'Declare it with “section …”, or use a section that is declared.';
    expect(only(workspace, 'unresolved-reference').message).toBe(`${message} ${advice}`);
});

test('tasks are meant wherever a role can say them', async () => {
    const texts = {
        'eu/framework.gradus': `${DICTIONARY}role R "R" { tasks\n  - Serves\n}\n`,
        'us/framework.gradus': `framework US "US" { adopt Demo }
adapt role R {
  taks
    - Serves
}
translation fr {
  role R "R" {
    taks
      - Sert
  }
}
`
    };
    const found = findings(await TestWorkspace.of(texts), 'unresolved-reference', 'us/framework.gradus');
    expect(found.map(({ fixes }) => fixes)).toEqual([['Replace by tasks'], ['Replace by tasks']]);
});

test('of several names the one that leads nowhere is told', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}set Q "Q"\nrole R "R" extends Q, Nobody, Q\n`);
    expect(only(workspace, 'unresolved-reference').text).toBe('Nobody');
});

test.each([
    'role R "R" { status bold "x" }',
    'role R "R" { remark bold "x" }',
    'role R "R" { is bold "x" }',
    'role R "R" { requires PC9 bold "x" }'
])('what stands at a syntax error is perhaps no section: %s', async text => {
    expect((await TestWorkspace.of(`${DICTIONARY}${text}\n`)).codes()).toEqual(['syntax']);
});

test.each(['omit A because "It is not needed."', 'adapt A "Other" { }'])(
    'a name without its kind is a syntax error only: %s',
    async line => {
        const workspace = await beside('adopt EU', `${line}\n`);
        expect(workspace.codes('us/framework.gradus')).toEqual(['syntax']);
    }
);

test('a section is looked for where a syntax error stands elsewhere', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "R" extends { bold "x" }\n`);
    expect(workspace.codes()).toEqual(['syntax', 'unresolved-reference']);
});

test('what was not understood in another file may have been what is missing', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': 'framework F "F" { }\n',
        'grades.gradus': 'grad Senior "Senior"\n',
        'role.gradus': 'role R "R" at Senior\nrole Q "Q" at Junior\n'
    });
    expect(findings(workspace, undefined, 'role.gradus').map(found => found.text)).toEqual(['Junior']);
});

test('a framework that is not there has a message of its own, whatever it is like', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { use Demmo }\n');
    expect(workspace.codes()).toEqual(['framework-not-found']);
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

test('of several that may be meant the first in the text is proposed first', async () => {
    const text = `domain D "D" { activity Land activity Sea "Lan" }\nrole R "R" in D { activity Lan }\n`;
    const found = only(await TestWorkspace.of(DICTIONARY + text), 'unresolved-reference');
    expect(found.fixes).toEqual(['Replace by Land', 'Replace by Sea']);
});

test('what is not there, or stands outside of what could have it, is found nowhere', async () => {
    const text = `role R "R" { activity Land }
domain D "D" { activity Sea }
domain E "E"
role Q "Q" in E { activity Lnd }
role P "P" in D { activity Land }
translation fr {
  level 9 "Neuf"
  specialisation Audit "Audit"
  scale { level 8 "Huit" }
}
`;
    const told = async (header: string) => {
        const workspace = await TestWorkspace.of(DICTIONARY.replace('{ }', header) + text);
        return findings(workspace, 'unresolved-reference').map(found => [found.text, ...found.fixes]);
    };
    expect(await told('{ }')).toEqual([['Land'], ['Lnd'], ['Land'], ['9'], ['Audit'], ['8']]);
    // It may be in the framework that is not there, but for what a domain has to have.
    expect(await told('{ adopt WTO }')).toEqual([['Land']]);
});

test('a step that nobody knows is told with what is like it', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}role Lead "Lead"\ngrade Lead2 "Two"\nstream M "M" of roles: Lead -> Laed\n`
    );
    expect(only(workspace, 'unresolved-reference').message).toBe(
        'No role or grade has the code Laed. Did you mean Lead “Lead”?'
    );
});

test('a name of another framework is looked for there and keeps its framework', async () => {
    const files = {
        'wco/framework.gradus': 'framework WCO "WCO" { }\ncategory C "C" unlevelled { competency PC91 "Research" }\n',
        'eu/framework.gradus': DICTIONARY.replace('Demo "Demo"', 'EU "EU"') + TITLES
    };
    const fixesOf = async (header: string, text: string) => {
        const us = `framework US "US" { ${header} }\n${text}`;
        const workspace = await TestWorkspace.of({ ...files, 'us/framework.gradus': us });
        return only(workspace, 'unresolved-reference', 'us/framework.gradus').fixes;
    };
    expect(await fixesOf('use WCO use EU', roleRequiring('PC90@EU: 1'))).toEqual([
        'Replace by PC10@EU',
        'Replace by PC9@EU'
    ]);
    expect(await fixesOf('use EU', roleRequiring('"Plan the work"@EU: 1'))).toEqual(['Replace by T1@EU']);
    expect(await fixesOf('use EU', 'translation fr of EU {\n  scale S { level Expert@EU "Expert" }\n}\n')).toEqual([]);
});

test('what is like a name is proposed although a framework is not there', async () => {
    const workspace = await beside('use EU adopt WTO', roleRequiring('PC90: 1'));
    expect(findings(workspace, 'unresolved-reference', 'us/framework.gradus').map(found => found.fixes)).toEqual([
        ['Replace by PC10', 'Replace by PC9']
    ]);
});

test('where a kind is named only that kind is proposed', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role Clerk "Clerk"
set Basics "Basics"
relations {
  PC90 is same as PC9
}
translation fr { grade Clerkk "x" }
adapt grade Clerkk { }
omit grade Clerkk
omit set Basic
`);
    expect(findings(workspace, 'unresolved-reference').map(({ message, fixes }) => [message, fixes.length])).toEqual([
        ['Nothing has the code PC90. Did you mean PC10 “Networking” or PC9 “Teamwork”?', 2],
        ['No grade has the code Clerkk. Declare it in a file of this framework, or correct the code.', 0],
        ['No grade has the code Clerkk. Declare it in a file of this framework, or correct the code.', 0],
        ['No grade has the code Clerkk. Declare it in a file of this framework, or correct the code.', 0],
        ['No set has the code Basic. Did you mean Basics “Basics”?', 1]
    ]);
});

test('where no framework has its header, a name of another one is told all the same', async () => {
    const workspace = await TestWorkspace.of(roleRequiring('PC9@EU: 1'));
    expect(only(workspace, 'unresolved-reference').message).toBe(
        'EU is not used here. Write “use EU” in the framework’s header.'
    );
});

test('of several files with a syntax error, one that has the name is enough', async () => {
    const broken = (word: string) => `group ${word} "Managers" {\n`;
    const workspace = await TestWorkspace.of({
        'a.gradus': DICTIONARY,
        'b.gradus': broken('B'),
        'c.gradus': broken('XYZZY'),
        'role.gradus': roleRequiring('XYZZY: 1', 'ZYXXY: 1')
    });
    expect(findings(workspace, 'unresolved-reference', 'role.gradus').map(each => each.text)).toEqual(['ZYXXY']);
});

/** What the rule says of the names in a file that lead nowhere, of which it was asked before; `prepare` sees the nodes in between. */
async function toldOf(text: string, prepare: (nodes: readonly AstNode[]) => void): Promise<readonly string[]> {
    const workspace = await TestWorkspace.of(text);
    const document = workspace.document();
    const { Frameworks, Packages } = workspace.shared.gradus;
    const found: Diagnostic[] = [];
    const checking = new Checking(document, Frameworks, Packages, new Set(), found);
    prepare([...nodesIn(document.parseResult.value)]);
    checking.rule = unresolvedReference;
    for (const reference of document.references) {
        const info = reference.error?.info;
        if (!info || !('ref' in reference)) continue;
        const { container, property } = info;
        const target = workspace.services.shared.AstReflection.getReferenceType(info);
        unresolvedReference.brokenReference?.({ reference, container, property, target }, checking);
    }
    return found.map(({ message }) => String(message));
}

/** Counts how often a property of a node is read. */
function countReads(node: AstNode | undefined, property: string): () => number {
    if (!node) throw new Error('There is no such node.');
    const value: unknown = Reflect.get(node, property);
    let count = 0;
    Object.defineProperty(node, property, {
        enumerable: true,
        get: () => {
            count++;
            return value;
        }
    });
    return () => count;
}

test('the activities of a domain are not prepared again, however many names lead to none of them', async () => {
    const prepared = vi.spyOn(Suggestions.prototype as unknown as { forEachPair(): void }, 'forEachPair');
    const names = Array.from({ length: 30 }, (_, index) => `activity AB${index + 10}x`);
    const text = `domain D "D" { activity AB10 "Ten" activity AB11 "Eleven" }\nrole R "R" in D { ${names.join(' ')} }\n`;
    const told = await toldOf(text, () => prepared.mockClear());
    expect([told.length, told[0]]).toEqual([
        30,
        'No activity of this role’s domain has the code AB10x. Did you mean AB10 “Ten” or AB11 “Eleven”?'
    ]);
    expect(prepared).not.toHaveBeenCalled();
    prepared.mockRestore();
});

test('of activities with the same code or title no more than a hundred are proposed', async () => {
    const same = Array.from({ length: 150 }, () => 'activity AB10 "Ten"').join(' ');
    const other = Array.from({ length: 150 }, (_, index) => `activity X${index} "Twenty"`).join(' ');
    const of = async (name: string) => {
        const found = await toldOf(
            `domain D "D" { ${same} ${other} }\nrole R "R" in D { activity ${name} }\n`,
            () => {}
        );
        return found.map(message => message.split('“T').length - 1);
    };
    expect(await of('AB11')).toEqual([100]);
    expect(await of('Twenty')).toEqual([100]);
});

test('an element is not gone through again for each section that leads nowhere', async () => {
    const sections = Array.from({ length: 30 }, (_, index) => `zoo${index} "x"`).join(' ');
    let reads = () => 0;
    const told = await toldOf(`term T "T" { ${sections} }\n`, nodes => {
        reads = countReads(nodes.find(ast.isTerm), 'contents');
    });
    expect(told.length).toBe(30);
    expect(reads()).toBe(0);
});
