import { expect, test } from 'vitest';
import { filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Proficiency" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" level 4 "Expert" }
category C "Core" on S {
  competency MC3 "Strategy" levels 2..3
  competency MC4 "Innovation" levels 4
  competency MC5 "Basics" levels 1..2
  competency MC6 "Everything"
}
`;

test('a level outside of a range is named with the range', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        'role.gradus': roleRequiring('"Strategy": 1')
    });
    const found = only(workspace, 'level-not-defined', 'role.gradus');
    expect(found.message).toBe('MC3 is defined from 2 Trained to 3 Advanced; 1 Awareness is outside.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('1');
    expect(found.fixes).toEqual(['Use 2 Trained', 'Use 3 Advanced']);
    expect(workspace.codes('role.gradus')).toEqual(['level-not-defined']);
});

test('a competency with one level says so', async () => {
    const workspace = await TestWorkspace.of(FRAMEWORK + roleRequiring('MC4: 1'));
    expect(only(workspace, 'level-not-defined').message).toBe(
        'MC4 is defined only at 4 Expert; 1 Awareness is outside.'
    );
});

test('the nearest level is offered first, and none is taken without asking', async () => {
    const found = only(await TestWorkspace.of(FRAMEWORK + roleRequiring('MC5: 4')), 'level-not-defined');
    expect(found.fixes).toEqual(['Use 2 Trained', 'Use 1 Awareness']);
    expect(found.preferred).toEqual([]);
});

test('each end of a range is judged for itself', async () => {
    const workspace = await TestWorkspace.of(FRAMEWORK + roleRequiring('MC3: 1..4'));
    expect(findings(workspace, 'level-not-defined').map(found => found.text)).toEqual(['1', '4']);
    expect(filesAfterFix(workspace, 'level-not-defined', 'Use 3 Advanced')['main.gradus']).toBe(
        FRAMEWORK + roleRequiring('MC3: 3..4')
    );
});

test('levels within the range are fine, and so are all where none are named', async () => {
    const workspace = await TestWorkspace.of(FRAMEWORK + roleRequiring('MC3: 2..3', 'MC4: 4', 'MC5: 1', 'MC6: 1..4'));
    expect(workspace.codes()).toEqual([]);
});

test('a level that the scale does not have is not called undefined as well', async () => {
    const workspace = await TestWorkspace.of(FRAMEWORK + roleRequiring('MC3: 7'));
    expect(workspace.codes()).toEqual(['level-outside-scale']);
});

test('a competency whose own levels are wrong is judged by its scale', async () => {
    for (const levels of ['3..1', '7', '2..9', '2..']) {
        const broken = FRAMEWORK.replace('levels 2..3', `levels ${levels}`);
        const workspace = await TestWorkspace.of({
            'framework.gradus': broken,
            'role.gradus': roleRequiring('MC3: 1')
        });
        expect(workspace.codes('role.gradus'), levels).toEqual([]);
    }
});

test('the message goes when the dictionary widens the range', async () => {
    const workspace = await TestWorkspace.of({ 'framework.gradus': FRAMEWORK, 'role.gradus': roleRequiring('MC3: 1') });
    await workspace.change({ 'framework.gradus': FRAMEWORK.replace('2..3', '1..3') });
    expect(workspace.codes('role.gradus')).toEqual([]);
});

const ADAPTING = 'framework US "US" { adopt Demo }\nadapt competency MC6 levels 2..3\nadapt competency MC3 levels 3\n';

function adapting(text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'eu/framework.gradus': FRAMEWORK,
        'us/framework.gradus': ADAPTING,
        'us/role.gradus': text
    });
}

test('a level that an adaptation leaves out is not defined in the framework that adapts', async () => {
    const workspace = await adapting(roleRequiring('MC6: 1..3', 'MC3: 2'));
    const found = findings(workspace, 'level-not-defined', 'us/role.gradus');
    expect(found.map(each => [each.text, each.message])).toEqual([
        ['1', 'MC6 is adapted here: it is defined from 2 Trained to 3 Advanced; 1 Awareness is outside.'],
        ['2', 'MC3 is adapted here: it is defined only at 3 Advanced; 2 Trained is outside.']
    ]);
    expect(found[0]?.fixes).toEqual(['Use 2 Trained', 'Use 3 Advanced']);
    await workspace.change({ 'us/framework.gradus': ADAPTING.replaceAll(/levels .*/g, '"Other"') });
    expect(workspace.codes('us/role.gradus')).toEqual([]);
});

test('what an adopted role requires as it is adapted is judged in the same way', async () => {
    const workspace = await adapting('adapt role R { requires MC6: 4 }\n');
    await workspace.change({ 'eu/framework.gradus': `${FRAMEWORK}role R "R" { requires MC6: 2 }\n` });
    expect(workspace.codes('us/role.gradus')).toEqual(['level-not-defined']);
});

test('in the framework that is adopted all of its levels are defined', async () => {
    const workspace = await adapting('');
    await workspace.change({ 'eu/role.gradus': roleRequiring('MC6: 1', 'MC3: 2') });
    expect(workspace.codes('eu/role.gradus')).toEqual([]);
});

test('numbers of a continuous scale, and what single levels mean, are within the competency’s levels as well', async () => {
    const text = (levels: string, level: string) => `framework Demo "Demo" { }
scale LV "Level" from 0 to 7
category C "C" on LV { competency A "Alpha" levels ${levels} { level ${level} { } } }
role R "R" { requires A: ${level} }
`;
    expect((await TestWorkspace.of(text('1..5', '4.5'))).codes()).toEqual([]);
    const workspace = await TestWorkspace.of(text('1..5', '6.25'));
    expect(workspace.codes()).toEqual(['level-not-defined', 'level-not-defined']);
    expect(findings(workspace, 'level-not-defined')[1]?.message).toBe('A is defined from 1 to 5; 6.25 is outside.');
});

test('of a continuous scale, the nearest number at which the competency is defined is offered', async () => {
    const text = (level: string) => `framework Demo "Demo" { }
scale LV "Level" from 0 to 7
category C "C" on LV { competency A "Alpha" levels 1.5..5 }
role R "R" { requires A: ${level} }
`;
    expect(only(await TestWorkspace.of(text('6.25')), 'level-not-defined').fixes).toEqual(['Use 5']);
    expect((await TestWorkspace.of(text('0.25'))).fixed('level-not-defined')).toBe(text('1.5'));
});

test('levels in a table and those that are described are judged as well', async () => {
    const roles = 'role R "Officer"\nmatrix {\n  | | R |\n  | MC3 | 1 |\n  | MC6 | 1 |\n}\n';
    const described = FRAMEWORK.replace('"Innovation" levels 4', '"Innovation" levels 4 { level 3 { } }');
    const workspace = await TestWorkspace.of(described + roles);
    expect(findings(workspace, 'level-not-defined').map(({ text, message }) => [text, message])).toEqual([
        ['3', 'MC4 is defined only at 4 Expert; 3 Advanced is outside.'],
        ['1', 'MC3 is defined from 2 Trained to 3 Advanced; 1 Awareness is outside.']
    ]);
});

test('the numbers from which and up to which a competency is defined are within', async () => {
    const text = (level: string) => `framework Demo "Demo" { }
scale LV "Level" from 0 to 7
category C "C" on LV { competency A "Alpha" levels 2..4.5 competency B "Beta" levels 3 }
role R "R" { requires ${level} }
`;
    const told = async (level: string) =>
        findings(await TestWorkspace.of(text(level)), 'level-not-defined').map(({ message, fixes }) => [
            message,
            ...fixes
        ]);
    for (const level of ['A: 2', 'A: 4.5', 'A: 2..4.5', 'B: 3']) expect(await told(level), level).toEqual([]);
    expect(await told('A: 1.9')).toEqual([['A is defined from 2 to 4.5; 1.9 is outside.', 'Use 2']]);
    expect(await told('A: 4.6')).toEqual([['A is defined from 2 to 4.5; 4.6 is outside.', 'Use 4.5']]);
    expect(await told('B: 4')).toEqual([['B is defined only at 3; 4 is outside.', 'Use 3']]);
});

test('of a continuous scale, levels that are none are not compared', async () => {
    const text = (levels: string, level: string) => `framework Demo "Demo" { }
scale LV "Level" from 0 to 7
category C "C" on LV { competency A "Alpha" levels ${levels} }
role R "R" { requires A: ${level} }
`;
    for (const [levels, level] of [
        ['9..4', '5'],
        ['2..9', '1'],
        ['2..4', '9']
    ] as const) {
        const workspace = await TestWorkspace.of(text(levels, level));
        expect(findings(workspace, 'level-not-defined'), `${levels}, ${level}`).toEqual([]);
    }
});

test('a framework may adopt one and only use another one', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': FRAMEWORK,
        'other/framework.gradus': 'framework Other "Other" { }\n',
        'us/framework.gradus': ADAPTING.replace('adopt', 'use Other adopt'),
        'us/role.gradus': roleRequiring('MC6: 1')
    });
    expect(findings(workspace, 'level-not-defined', 'us/role.gradus')).toHaveLength(1);
});

test('of very many levels only the nearest ones are proposed', async () => {
    const levels = Array.from({ length: 300 }, (_, index) => `level ${index + 1}`).join(' ');
    const framework = `framework Demo "Demo" { }\nscale S "Points" { ${levels} }\n`;
    const text = `${framework}category C "Core" on S { competency PC9 "Teamwork" levels 2..299 }\n`;
    const { fixes } = only(await TestWorkspace.of(text + roleRequiring('PC9: 300')), 'level-not-defined');
    expect([fixes.length, fixes[0], fixes.at(-1)]).toEqual([100, 'Use 299', 'Use 200']);
    const below = only(await TestWorkspace.of(text + roleRequiring('PC9: 1')), 'level-not-defined');
    expect([below.fixes.length, below.fixes[0], below.fixes.at(-1)]).toEqual([100, 'Use 2', 'Use 101']);
});
