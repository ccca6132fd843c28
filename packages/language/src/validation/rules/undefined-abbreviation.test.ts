import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Purpose": text for role
term EO "Economic Operator" alias "Trader (TR)"
term PR "Prohibitions and Restrictions in the EU" alias "P&R"
`;
const purpose = (...texts: readonly string[]) =>
    `${HEAD}role R "R" {\n  purpose\n${texts.map(text => `    "${text}"\n`).join('')}}\n`;

test('each abbreviation is told once, where it stands first', async () => {
    const workspace = await TestWorkspace.of(purpose('Works with OGDs and EOs.', 'Meets OGD on IPR, T&C and R2D2.'));
    const found = findings(workspace);
    expect(found.map(each => each.text)).toEqual(['OGD', 'IPR', 'T&C', 'R2D2']);
    expect(found[0]?.message).toBe(
        'OGD is not among the terms of this framework. Declare it (term OGD "…"), or write it out.'
    );
    expect(found[0]?.severity).toBe('information');
    expect(found[0]?.code).toBe('undefined-abbreviation');
});

test('titles, lines and wordings of activities are read as well', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}domain D "D" { activity A "A" }
role R "Officer (OGD)" in D {
  tasks
    - Reads “BTI”
  activity A "Learns TARIC"
}
`);
    expect(findings(workspace, 'undefined-abbreviation').map(found => found.text)).toEqual(['OGD', 'BTI', 'TARIC']);
});

test('codes, titles and aliases of terms are known, and so are codes of elements', async () => {
    const workspace = await TestWorkspace.of(
        `${purpose('Knows EO, EOs, TR, PR, P&R, the EU and EU-wide rules.', 'Is called CM-TL, and leads PC9.')}
category CC "C" unlevelled { competency PC9 "A" }
role CM-TL "TL"
`.replace('"TL"', '"Team lead"')
    );
    expect(workspace.codes()).toEqual([]);
});

test('numerals, single letters, longer words, stressed words and capitals throughout are none', async () => {
    const workspace = await TestWorkspace.of(
        purpose(
            'Annexes IV, XII and C to the PROTOCOL must NOT be copied.',
            'HUMAN RESOURCES OF ALL',
            'Uses iOS and eTIR.'
        )
    );
    expect(workspace.codes()).toEqual([]);
});

test('what the text explains is explained, wherever it does', async () => {
    const workspace = await TestWorkspace.of(
        purpose(
            'Meets OGDs on ICT.',
            'Other Government Departments (OGDs) use Information and Communication Technology (ICT).',
            'The AEO (Authorised Economic Operator) is trusted.',
            'Customs officers (MS) are not.'
        )
    );
    expect(only(workspace, 'undefined-abbreviation').text).toBe('MS');
});

test('without a term there is no glossary to be complete', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nrole R "Head of the OGD"\n');
    expect(workspace.codes()).toEqual([]);
});

test('remarks, other names and translations are not read', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" alias "OGD clerk" { remark settled "What is IPR?" }
translation fr of Demo { role R "Le DPI" }
`);
    expect(findings(workspace, 'undefined-abbreviation')).toEqual([]);
});

test('a term in another file makes the message go', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEAD,
        'role.gradus': 'role R "Head of the OGD"\n',
        'terms.gradus': 'term XY "Xylophone"\n'
    });
    expect(workspace.codes('role.gradus')).toEqual(['undefined-abbreviation']);
    await workspace.change({ 'terms.gradus': 'term OGD "Other government department"\n' });
    expect(workspace.codes('role.gradus')).toEqual([]);
    await workspace.change({ 'terms.gradus': 'term XY "Other departments" alias "OGD"\n' });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

test('it is told at the first place in the text, whichever kind of text that is', async () => {
    const tasks = '  tasks\n    - Meets the OGD\n';
    const section = '  purpose "Leads the OGD." "Pays the OGD."\n';
    for (const [body, line] of [
        [tasks + section, 6],
        [section + tasks, 5]
    ] as const) {
        const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n${body}}\n`);
        const found = workspace.diagnostics().map(({ range }) => range.start.line);
        expect(found, body).toEqual([line]);
    }
});

test('as a part of a code it needs no explanation, elsewhere it does', async () => {
    const workspace = await TestWorkspace.of(
        `${purpose('Is called OGD-TL.', 'Leads the OGD and IPR/BTI officers.')}role OGD-TL "Team lead"\n`
    );
    expect(findings(workspace).map(({ text, code }) => [text, code])).toEqual([
        ['OGD', 'undefined-abbreviation'],
        ['IPR', 'undefined-abbreviation'],
        ['BTI', 'undefined-abbreviation']
    ]);
    expect(workspace.diagnostics()[0]?.range.start.line).toBe(7);
});

test('what begins or ends a line is read, in whatever letters', async () => {
    const lines = ['OGDs meet', 'reads a BTI', 'ÖGDs treffen', 'trifft ÄRZ', 'hält Ö2G', 'Room B2'];
    const workspace = await TestWorkspace.of(
        `${HEAD}role R "R" {\n  tasks\n${lines.map(line => `    - ${line}\n`).join('')}}\n`
    );
    expect(findings(workspace).map(found => found.text)).toEqual(['OGD', 'BTI', 'ÖGD', 'ÄRZ', 'Ö2G']);
});

test.each([
    ['Asks for BTI(Binding Tariff Information).', []],
    ['Asks for BTI (Binding Tariff Information in the EU).', []],
    ['Knows ICT (Information and Communication Technology).', []],
    ['Meets Other Government Departments ( OGDs ).', []],
    ['(OGD) Meets all.', ['OGD']],
    ['Asks the OGD more often (other government departments).', ['OGD']],
    ['Leads officers (good ones) of general duty OGD.', ['OGD']]
])('an explanation stands right beside it: %s', async (text, told) => {
    const found = findings(await TestWorkspace.of(purpose(text)), 'undefined-abbreviation');
    expect(found.map(each => each.text)).toEqual(told);
});
