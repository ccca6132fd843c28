import { expect, test } from 'vitest';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';

const SECTIONS = `framework Demo "Demo" { }
section summary "Summary": text expected for competency in K
section essentials "Essentials": list expected for competency in K
`;
const knowledge = (body: string) => `${SECTIONS}category K "Knowledge" unlevelled {\n${body}\n}\n`;
const NUMBERED = '  competency K7 "Public relations" {\n    number "7."\n  }';

test('each expected section that is not there is told, with what to write', async () => {
    const workspace = await TestWorkspace.of(knowledge(NUMBERED));
    const found = findings(workspace);
    expect(found.map(each => each.message)).toEqual([
        'K7 “Public relations” has no Summary yet. Write summary "…", or accept it with the reason.',
        'K7 “Public relations” has no Essentials yet. Write essentials and, below it, lines that begin with “- ”, or accept it with the reason.'
    ]);
    expect(found.map(each => each.severity)).toEqual(['warning', 'warning']);
    expect(found.map(each => each.text)).toEqual(['K7', 'K7']);
    expect(found.map(each => each.preferred)).toEqual([['Add summary'], ['Add essentials']]);
    expect(filesAfterFix(workspace, 'empty-cell', 'Add summary')['main.gradus']).toBe(
        knowledge(NUMBERED.replace('{\n', '{\n    summary ""\n'))
    );
});

test('a section that is there is not missing, and one without text is only told to be empty', async () => {
    const workspace = await TestWorkspace.of(
        knowledge('competency K1 "A" { summary "All." essentials\n- One\n} competency K2 "B" { summary "" \n- One\n}')
    );
    expect(workspace.codes()).toEqual(['empty-section']);
});

test('a section that is not expected, or required, is not told', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section purpose "Purpose": text for role
section limits "Limits": list required for role
role R "R"
`);
    expect(workspace.codes()).toEqual(['missing-section']);
});

test('a required competency without a text and a number lacks its standard, and no cells', async () => {
    const role = 'role R "R" { requires K1: essential }\n';
    const workspace = await TestWorkspace.of(knowledge('competency K1 "A"') + role);
    expect(workspace.codes()).toEqual(['missing-standard']);
    await workspace.change(knowledge('competency K1 "A" { number "1." }') + role);
    expect(workspace.codes()).toEqual(['empty-cell', 'empty-cell']);
    await workspace.change(knowledge('competency K1 "A"'));
    expect(workspace.codes()).toEqual(['empty-cell', 'empty-cell']);
});

test('the messages come and go with the requirement in another file', async () => {
    const files = { 'framework.gradus': knowledge('competency K1 "A"'), 'role.gradus': 'role R "R" { }\n' };
    const workspace = await TestWorkspace.of(files);
    expect(workspace.codes('framework.gradus')).toEqual(['empty-cell', 'empty-cell']);
    await workspace.change({ 'role.gradus': 'role R "R" { requires K1: essential }\n' });
    expect(workspace.codes('framework.gradus')).toEqual(['missing-standard']);
    await workspace.change({ 'role.gradus': 'role R "R" { }\n' });
    expect(workspace.codes('framework.gradus')).toEqual(['empty-cell', 'empty-cell']);
});

test('parts of a competency are described with the whole, unless they have a place of their own', async () => {
    const part = 'competency K1.1 "Part" { competency K1.1.1 "Part of the part" }';
    const workspace = await TestWorkspace.of(
        knowledge(`competency K1 "A" { summary "All." essentials\n- One\n${part} }`)
    );
    expect(workspace.codes()).toEqual([]);
    await workspace.change(
        knowledge(`competency K1 "A" { summary "All." essentials\n- One\n${part.replace('{', '{ number "1"')} }`)
    );
    expect(findings(workspace).map(found => found.text)).toEqual(['K1.1', 'K1.1']);
    await workspace.change(knowledge(`competency K1 "A" { ${part} }`));
    expect(findings(workspace).map(found => found.text)).toEqual(['K1', 'K1', 'K1.1', 'K1.1', 'K1.1.1', 'K1.1.1']);
});

test('roles, grades, terms and the meaning of a level can lack a section as well', async () => {
    const text = `framework Demo "Demo" { }
section note "Note": text expected for role, expected for grade, expected for term, expected for descriptor
scale S "S" { level 1 }
category C "C" on S {
  competency A "A" { level 1 { } }
}
role R "R"
grade G "G"
term T "T"
`;
    const workspace = await TestWorkspace.of(text);
    expect(findings(workspace).map(found => found.message.split(' has ')[0])).toEqual([
        'A at level 1',
        'R “R”',
        'G “G”',
        'T “T”'
    ]);
    expect(filesAfterFix(workspace, 'empty-cell', 'Add note')['main.gradus']).toBe(
        text.replace('level 1 { } }', 'level 1 {\n    note ""\n   } }')
    );
});

test('what is known to be missing can be accepted', async () => {
    const workspace = await TestWorkspace.of(
        knowledge(NUMBERED.replace('"7."', '"7."\n accept empty-cell because "The source leaves it empty."'))
    );
    expect(workspace.codes()).toEqual([]);
});

test('an element with a syntax error is not asked for what may be in it', async () => {
    const workspace = await TestWorkspace.of(
        `${SECTIONS.replaceAll('competency in K', 'role')}role R "R" { summary }\n`
    );
    expect(findings(workspace, 'empty-cell')).toEqual([]);
});

test('one finding is for one section', async () => {
    const workspace = await TestWorkspace.of(knowledge('competency K1 "A" { summary "All." }'));
    expect(only(workspace, 'empty-cell').message).toContain('no Essentials yet');
    expect(workspace.fixed('empty-cell')).toMatch(/\bessentials\n *- *\n/);
});

test('a part of a competency that is described by levels has a place of its own', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}scale S "S" { level 1 }
category K "Knowledge" on S {
  competency K1 "A" { summary "All." essentials\n- One\ncompetency K1.1 "Part" { level 1 { } } }
}
`);
    expect(findings(workspace).map(found => found.text)).toEqual(['K1.1', 'K1.1']);
});

test('nothing is added where by now something else stands', async () => {
    for (const text of ['', knowledge('  competency\n')]) {
        const workspace = await TestWorkspace.of(knowledge('  competency K1 "A"'));
        expect(await laterFixes(workspace, 'empty-cell', text)).toEqual([]);
    }
});
