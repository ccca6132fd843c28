import { expect, test } from 'vitest';
import { DICTIONARY, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const PATH = 'stream M "Management path": R1 -> R2 -> R3\n';

function role(code: string, header: string, ...lines: readonly string[]): string {
    return `role ${code} ${header} {\n  requires\n${lines.map(line => `    ${line}\n`).join('')}}\n`;
}

test('is told at the lower requirement, in the words of both roles, and leads to the higher one', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY + PATH,
        '1.gradus': role('R1', '"Officer"', 'PC9: 2'),
        '2.gradus': role('R2', '"Team Lead"', '"Teamwork": 3 desirable'),
        '3.gradus': role('R3', '"Line Manager"', 'PC10: 1', '"Teamwork": 2 desirable {\n  remark "Really?"\n}')
    });
    const found = only(workspace, 'level-drop', '3.gradus');
    expect(found.message).toBe(
        'Line Manager requires PC9 “Teamwork” at 2 Trained; Team Lead before it on the stream “Management path” ' +
            'requires 3 Advanced. Raise the level, or accept the drop with a reason.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('"Teamwork": 2 desirable');
    expect(found.related).toEqual(['2.gradus «"Teamwork": 3 desirable» Team Lead requires 3 Advanced']);
    expect(found.fixes).toEqual([]);
    expect([...workspace.codes('1.gradus'), ...workspace.codes('2.gradus')]).toEqual([]);
});

test('is accepted with a reason at the requirement', async () => {
    const lower = 'PC9: 1 { accept level-drop because "The team knows better." }';
    const roles = role('R1', '"Officer"', 'PC9: 2') + role('R2', '"Lead"', lower);
    const workspace = await TestWorkspace.of(`${DICTIONARY}${roles}stream M "M": R1 -> R2\n`);
    expect(workspace.codes()).toEqual([]);
});

test('each step is compared with the step right before it', async () => {
    const roles = (levels: readonly number[]) =>
        levels.map((level, index) => role(`R${index + 1}`, `"Role ${index + 1}"`, `PC9: ${level}`, 'PC10: 1')).join('');
    for (const [levels, expected] of [
        [[1, 2, 3], []],
        [[3, 2, 3], ['PC9: 2']],
        [
            [3, 2, 1],
            ['PC9: 2', 'PC9: 1']
        ]
    ] as const) {
        const workspace = await TestWorkspace.of(DICTIONARY + roles(levels) + PATH);
        expect(findings(workspace, 'level-drop').map(({ text }) => text)).toEqual(expected);
    }
});

test.each([
    ['3', '2', true],
    ['2..3', '2', true],
    ['3', '2..3', true],
    ['3..4', '2..3', true],
    ['2..4', '3', false],
    ['2', '1..3', false],
    ['2', '2..3', false],
    ['2..3', '3..4', false],
    ['3 desirable', '2', false],
    ['3 desirable', '2 desirable', true],
    ['3', '2 desirable', true]
])('from %s to %s', async (before, after, isDrop) => {
    const roles = role('R1', '"Officer"', `PC9: ${before}`) + role('R2', '"Lead"', `PC9: ${after}`, 'PC10: 1');
    const workspace = await TestWorkspace.of(`${DICTIONARY}${roles}stream M "M": R1 -> R2\n`);
    expect(findings(workspace, 'level-drop')).toHaveLength(isDrop ? 1 : 0);
});

test('levels of a continuous scale are compared as numbers', async () => {
    const framework = `framework Demo "Demo" { }
scale V "Level" from 0 to 20
category C "Core" on V { competency PC9 "Teamwork" competency PC10 "Networking" }
${role('R1', '"Officer"', 'PC9: 9.5', 'PC10: 2')}${role('R2', '"Lead"', 'PC9: 10', 'PC10: 1.75')}stream M "M": R1 -> R2
`;
    expect(only(await TestWorkspace.of(framework), 'level-drop').message).toContain('at 1.75; Officer');
});

test('a cell of a table is told in the table', async () => {
    const table = `role R1 "Officer"
role R2 "Lead"
matrix "Table" {
  |     | R1   | R2 |
  | PC9 | 2..3 | 2  |
}
stream M "M": R1 -> R2
`;
    const found = only(await TestWorkspace.of(DICTIONARY + table), 'level-drop');
    expect(found.text).toBe('2');
    expect(found.message).toContain(
        'at 2 Trained; Officer before it on the stream “M” requires 2 Trained to 3 Advanced.'
    );
    expect(found.related).toEqual(['main.gradus «2..3» Officer requires 2 Trained to 3 Advanced']);
});

test('what comes from a set is told at the name of the role', async () => {
    const roles = `set Q "Every Lead" { requires PC9: 1 }
role R2 "Lead" extends Q {
  accept no-difference because "?"
  requires PC10: 1
}
${role('R1', '"Officer"', 'PC9: 2')}stream M "M": R1 -> R2
`;
    const found = only(await TestWorkspace.of(DICTIONARY + roles), 'level-drop');
    expect(found.text).toBe('R2');
    expect(found.related).toEqual(['main.gradus «PC9: 2» Officer requires 2 Trained']);
});

test('a level that a role lowers of what it takes over from the step before is told once', async () => {
    const roles = `${role('R1', '"Officer"', 'PC9: 2')}${role('R2', '"Lead" extends R1', 'PC9: 1')}stream M "M": R1 -> R2\n`;
    expect((await TestWorkspace.of(DICTIONARY + roles)).codes()).toEqual(['override-lowers']);
});

test('the same drop on two streams is told once, and drops from two roles are two', async () => {
    const roles = role('R1', '"Officer"', 'PC9: 2') + role('R3', '"Expert"', 'PC9: 3') + role('R2', '"Lead"', 'PC9: 1');
    const twice = `${roles}stream M "M": R1 -> R2\nstream N "N": R1 -> R2\n`;
    expect(findings(await TestWorkspace.of(DICTIONARY + twice), 'level-drop')).toHaveLength(1);
    const both = `${roles}stream M "M": R1 -> R2\nstream N "N": R3 -> R2\n`;
    expect(findings(await TestWorkspace.of(DICTIONARY + both), 'level-drop').map(({ related }) => related)).toEqual([
        ['main.gradus «PC9: 2» Officer requires 2 Trained'],
        ['main.gradus «PC9: 3» Expert requires 3 Advanced']
    ]);
});

const GRADES = `grade G1 "One"
grade G2 "Two"
grade G3 "Three"
domain D "D"
domain E "E"
group F "F"
group H "H"
stream M "M" of grades: G1 -> G2 -> G3
stream N "N" of grades: G2 -> G3
`;

test('over grades, the roles of each domain are compared, and grades without a role are passed over', async () => {
    const roles = [
        role('R1', '"D1" at G1 in D', 'PC9: 3'),
        role('R2', '"E1" at G1 in E', 'PC9: 1'),
        role('R3', '"E2" at G2 in E', 'PC9: 2'),
        role('R4', '"D3" at G3 in D', 'PC9: 2'),
        role('R5', '"No domain" at G1', 'PC9: 4'),
        role('R6', '"No domain either" at G2', 'PC9: 3', 'PC10: 1'),
        role('R7', '"Lost" at G2 in Nowhere', 'PC9: 1')
    ];
    const workspace = await TestWorkspace.of(DICTIONARY + GRADES + roles.join(''));
    expect(findings(workspace, 'level-drop').map(({ message }) => message.split('.')[0])).toEqual([
        'D3 requires PC9 “Teamwork” at 2 Trained; D1 before it on the stream “M” requires 3 Advanced',
        'No domain either requires PC9 “Teamwork” at 3 Advanced; No domain before it on the stream “M” requires 4 Expert'
    ]);
});

test('of several roles at a grade only what all of them require counts, those of the same family first', async () => {
    const several = [
        role('R1', '"Low" at G1 in D', 'PC9: 2'),
        role('R2', '"High" at G1 in D', 'PC9: 4', 'PC10: 3'),
        role('R3', '"Family" at G1 in D of F', 'PC9: 3')
    ].join('');
    const drops = async (header: string, level: number) => {
        const roles = several + role('R4', header, `PC9: ${level}`, 'PC10: 1');
        const found = findings(await TestWorkspace.of(DICTIONARY + GRADES + roles), 'level-drop');
        return found.map(({ message }) => message.replace(/^.*; (.*) before.*$/, '$1'));
    };
    expect(await drops('"Next" at G2 in D', 2)).toEqual([]);
    expect(await drops('"Next" at G2 in D', 1)).toEqual(['Low']);
    expect(await drops('"Next" at G2 in D of F', 2)).toEqual(['Family']);
    expect(await drops('"Next" at G2 in D of H', 2)).toEqual([]);
});

test('sets are no steps', async () => {
    const set = 'set Q "Core" at G2 { requires PC9: 1 }\n';
    const roles = role('R1', '"Officer" at G1', 'PC9: 2', 'PC10: 1') + role('R2', '"Lead" at G2', 'PC9: 2', 'PC10: 2');
    expect((await TestWorkspace.of(DICTIONARY + GRADES + set + roles)).codes()).toEqual([]);
});

test('a step that stands on the stream twice is not compared with itself', async () => {
    const roles = role('R1', '"Officer"', 'PC9: 1') + role('R2', '"Lead"', 'PC9: 2');
    const workspace = await TestWorkspace.of(`${DICTIONARY}${roles}stream M "M": R1 -> R2 -> R1\n`);
    expect(workspace.codes()).toEqual(['stream-step-twice']);
});

test('steps and levels that cannot be found are not compared', async () => {
    const roles = role('R1', '"Officer"', 'PC9: 7') + role('R2', '"Lead"', 'PC9: 1') + role('R3', '"Head"', 'PC9: 9');
    const workspace = await TestWorkspace.of(`${DICTIONARY}${roles}stream M "M": R1 -> Nobody -> R2 -> R3\n`);
    expect(findings(workspace, 'level-drop')).toEqual([]);
});

const ADOPTED = {
    'eu/framework.gradus': `${DICTIONARY}stream M "M": R1 -> R2 -> R3\n`,
    'eu/roles.gradus': ['R1', 'R2', 'R3'].map(code => role(code, `"${code}"`, 'PC9: 2')).join('')
};

function adopting(text: string): Record<string, string> {
    return { ...ADOPTED, 'home/framework.gradus': `framework Home "Home" {\n  adopt Demo\n}\n${text}` };
}

test('what an adopting framework changes is told there', async () => {
    const workspace = await TestWorkspace.of(adopting('adapt role R2 {\n  requires\n    PC9: 1\n}\n'));
    const found = only(workspace, 'level-drop', 'home/framework.gradus');
    expect(found.text).toBe('PC9: 1');
    expect(found.related).toEqual(['eu/roles.gradus «PC9: 2» R1 requires 2 Trained']);
    expect(findings(workspace, 'level-drop', 'eu/roles.gradus')).toEqual([]);
});

test('where it raises a level, what drops in an adopted role is told at what it raised', async () => {
    const workspace = await TestWorkspace.of(adopting('adapt role R2 {\n  requires\n    PC9: 3\n}\n'));
    expect(only(workspace, 'level-drop', 'home/framework.gradus').text).toBe('PC9: 3');
});

test('a role, a stream or a competency that it leaves out is not compared', async () => {
    const lower = 'adapt role R2 { requires PC9: 1 }\n';
    for (const omitted of ['omit role R1', 'omit stream M', 'omit competency PC9']) {
        const workspace = await TestWorkspace.of(adopting(`${lower}${omitted} because "Not here."\n`));
        expect(findings(workspace, 'level-drop', 'home/framework.gradus'), omitted).toEqual([]);
    }
});

test('the message goes and comes with what other files say', async () => {
    const files = {
        'framework.gradus': DICTIONARY,
        'a.gradus': role('R1', '"Officer"', 'PC9: 2'),
        'b.gradus': role('R2', '"Lead"', 'PC9: 1'),
        'stream.gradus': 'stream M "M": R1 -> R2\n'
    };
    const workspace = await TestWorkspace.of(files);
    expect(workspace.codes('b.gradus')).toEqual(['level-drop']);
    await workspace.change({ 'a.gradus': role('R1', '"Officer"', 'PC9: 1', 'PC10: 1') });
    expect(workspace.codes('b.gradus')).toEqual(['requirement-lost']);
    await workspace.change({ 'a.gradus': files['a.gradus'], 'stream.gradus': 'stream M "M": R2 -> R1\n' });
    expect([...workspace.codes('a.gradus'), ...workspace.codes('b.gradus')]).toEqual([]);
});
