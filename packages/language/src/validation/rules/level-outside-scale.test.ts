import { expect, test } from 'vitest';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const LETTERS = `scale L "Letters" { level A level B level C }
category D "Depth" on L { competency X "Xylophone" }
`;

async function requiring(line: string): Promise<TestWorkspace> {
    return TestWorkspace.of({ 'framework.gradus': DICTIONARY + LETTERS, 'role.gradus': roleRequiring(line) });
}

test('a level above the scale is told how far the scale goes', async () => {
    const workspace = await requiring('PC9: 6');
    const found = only(workspace, 'level-outside-scale', 'role.gradus');
    expect(found.message).toBe('PC9 goes up to 4 Expert; 6 is not a level of Proficiency.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('6');
    expect(found.fixes).toEqual(['Use 4 Expert', 'Use 3 Advanced', 'Use 2 Trained', 'Use 1 Awareness']);
    expect(found.preferred).toEqual([]);
    expect(workspace.codes('role.gradus')).toEqual(['level-outside-scale']);
});

test('any other level is told which ones there are', async () => {
    const found = only(await requiring('PC9: 0'), 'level-outside-scale', 'role.gradus');
    expect(found.message).toBe(
        '0 is not a level of Proficiency, on which PC9 is measured: 1 Awareness, 2 Trained, 3 Advanced or 4 Expert.'
    );
    expect(only(await requiring('X: 3'), 'level-outside-scale', 'role.gradus').message).toBe(
        '3 is not a level of Letters, on which X is measured: A, B or C.'
    );
});

test('a level of another scale is outside, though it exists', async () => {
    expect((await requiring('PC9: A')).codes('role.gradus')).toEqual(['level-outside-scale']);
    expect((await requiring('X: B')).codes('role.gradus')).toEqual([]);
});

test('a range with a dash or a slash is put right as a whole', async () => {
    for (const written of ['2-3', '2/3']) {
        const workspace = await requiring(`PC9: ${written}`);
        const found = only(workspace, 'level-outside-scale', 'role.gradus');
        expect(found.message).toBe('A range of levels is written with two dots: 2..3.');
        expect(found.preferred).toEqual(['Use 2..3']);
        expect(workspace.fixed('level-outside-scale', 'role.gradus')).toBe(roleRequiring('PC9: 2..3'));
    }
    expect(only(await requiring('PC9: 2-9'), 'level-outside-scale', 'role.gradus').message).toContain(
        '2-9 is not a level'
    );
});

test('a level written by its title gets its code', async () => {
    const workspace = await requiring('PC9: expert');
    const found = only(workspace, 'level-outside-scale', 'role.gradus');
    expect(found.message).toBe('A level is written by its code: 4 for Expert.');
    expect(workspace.fixed('level-outside-scale', 'role.gradus')).toBe(roleRequiring('PC9: 4'));
});

test('a level in other capitals or in letters of another alphabet is recognised', async () => {
    expect(only(await requiring('X: b'), 'level-outside-scale', 'role.gradus').message).toBe(
        'The scale writes this level B, not b.'
    );
    const workspace = await requiring('X: В');
    expect(only(workspace, 'level-outside-scale', 'role.gradus').message).toBe(
        'В looks like the level B but is spelled in other letters. Spell it as the scale does.'
    );
    expect(workspace.fixed('level-outside-scale', 'role.gradus')).toBe(roleRequiring('X: B'));
    expect((await requiring('PC9: ４')).fixed('level-outside-scale', 'role.gradus')).toBe(roleRequiring('PC9: 4'));
});

test('both ends of a range are judged', async () => {
    const workspace = await requiring('PC9: 7..9');
    expect(findings(workspace, 'level-outside-scale', 'role.gradus').map(found => found.text)).toEqual(['7', '9']);
    expect(filesAfterFix(workspace, 'level-outside-scale', 'Use 1 Awareness', 'role.gradus')['role.gradus']).toBe(
        roleRequiring('PC9: 1..9')
    );
});

test('a competency that is defined at some levels names and offers only these', async () => {
    const dictionary = DICTIONARY.replace('"Teamwork"', '"Teamwork" levels 1..2');
    const found = only(await TestWorkspace.of(dictionary + roleRequiring('PC9: 9')), 'level-outside-scale');
    expect(found.message).toBe('PC9 goes up to 2 Trained; 9 is not a level of Proficiency.');
    expect(found.fixes).toEqual(['Use 2 Trained', 'Use 1 Awareness']);
});

test('the levels of a competency itself are judged too', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY.replace('"Teamwork"', '"Teamwork" levels 3..5'));
    const found = only(workspace, 'level-outside-scale');
    expect(found.message).toBe('PC9 goes up to 4 Expert; 5 is not a level of Proficiency.');
    expect(found.text).toBe('5');
});

test('a value cannot be defined at levels', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}category V "Values" unlevelled { competency CV1 "Integrity" levels 1..2 }\n`
    );
    const found = only(workspace, 'level-outside-scale');
    expect(found.message).toBe(
        'CV1 “Integrity” has no levels: Values is unlevelled. Remove “levels” and what follows it.'
    );
    expect(found.text).toBe('1');
    expect(workspace.codes()).toEqual(['level-outside-scale']);
});

test('a scale without levels is said to have none', async () => {
    const workspace = await TestWorkspace.of(
        `framework Demo "Demo" { }\nscale S "Levels" { }\ncategory C "C" on S { competency X "X" }\n${roleRequiring('X: 1')}`
    );
    const found = only(workspace, 'level-outside-scale');
    expect(found.message).toBe('Levels has no levels yet, so X cannot have level 1.');
    expect(found.fixes).toEqual([]);
});

test('a level that is still to be typed is not taken from the next line', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('PC9:', 'PC10: 2'));
    const found = only(workspace, 'level-outside-scale');
    expect(found.message).toBe('The level of PC9 is missing: after its colon stands PC10, which is a competency.');
    expect(found.fixes).toEqual([]);
});

test('where competency, category or scale are in doubt nothing is said of the level', async () => {
    for (const [category, requirement] of [
        ['category C "C" on Nothing { competency X "X" levels 9 }', 'X: 9'],
        ['category C "C" in Nowhere { competency X "X" levels 9 }', 'X: 9'],
        ['category C "C" { competency X "X" levels 9 }', 'X: 9'],
        ['category C "C" unlevelled { competency X "X" }', 'X: 9'],
        ['', 'X: 9']
    ]) {
        const workspace = await TestWorkspace.of(
            `framework Demo "Demo" { }\n${category}\n${roleRequiring(requirement ?? '')}`
        );
        expect(findings(workspace, 'level-outside-scale'), category).toEqual([]);
        expect(workspace.codes(), category).toHaveLength(1);
    }
});

test('beyond a continuous scale its end is offered, then the levels on it that have a name', async () => {
    const text = (level: string) => `framework Demo "Demo" { }
scale LV "Level" from 1 to 7 { level 4 "Much" }
category C "C" on LV { competency A "Alpha" }
role R "R" { requires A: ${level} }
`;
    expect(only(await TestWorkspace.of(text('9')), 'level-outside-scale').fixes).toEqual(['Use 7', 'Use 4 Much']);
    expect((await TestWorkspace.of(text('0.5'))).fixed('level-outside-scale')).toBe(text('1'));
    expect(only(await TestWorkspace.of(text('high')), 'level-outside-scale').fixes).toEqual(['Use 4 Much']);
});

test('the levels at which a competency is described are judged', async () => {
    const described = (level: string) =>
        DICTIONARY.replace('competency PC9 "Teamwork"', `competency PC9 "Teamwork" { level ${level} { } }`);
    const found = only(await TestWorkspace.of(described('7')), 'level-outside-scale');
    expect(found.message).toBe('PC9 goes up to 4 Expert; 7 is not a level of Proficiency.');
    expect(found.text).toBe('7');
    expect(findings(await TestWorkspace.of(described('4')), 'level-outside-scale')).toEqual([]);
});

test('the level of a grade is judged on the scale that the grade names', async () => {
    const found = only(
        await TestWorkspace.of(`${DICTIONARY}${LETTERS}grade G "Grade" at L D\n`),
        'level-outside-scale'
    );
    expect(found.message).toBe('D is not a level of Letters, on which G is measured: A, B or C.');
    expect(found.fixes).toEqual(['Use A', 'Use B', 'Use C']);
    const right = await TestWorkspace.of(`${DICTIONARY}${LETTERS}grade G "Grade" at L C\n`);
    expect(findings(right, 'level-outside-scale')).toEqual([]);
});

test('what is measured besides the level is judged on the scale that it names', async () => {
    const found = only(await requiring('PC9: 1, L 2'), 'level-outside-scale', 'role.gradus');
    expect(found.message).toBe('2 is not a level of Letters, on which Letters is measured: A, B or C.');
    const bare = LETTERS.replace('"Letters" ', '');
    const workspace = await TestWorkspace.of(DICTIONARY + bare + roleRequiring('PC9: 1, L 2'));
    expect(only(workspace, 'level-outside-scale').message).toBe(
        '2 is not a level of L, on which L is measured: A, B or C.'
    );
});

test('the levels that a level covers are judged on the other scale', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}scale T "Two" of S { level A "A" covers 0..5 }\n`);
    expect(findings(workspace, 'level-outside-scale').map(({ text, message }) => [text, message])).toEqual([
        [
            '0',
            '0 is not a level of Proficiency, on which A is measured: 1 Awareness, 2 Trained, 3 Advanced or 4 Expert.'
        ],
        ['5', 'A goes up to 4 Expert; 5 is not a level of Proficiency.']
    ]);
});

test('the levels of an adaptation are judged', async () => {
    const values = 'category V "Values" unlevelled { competency CV1 "Integrity" }\n';
    const adapting = (line: string) =>
        TestWorkspace.of({
            'demo/framework.gradus': DICTIONARY + values,
            'us/framework.gradus': `framework US "US" { adopt Demo }\nadapt competency ${line}\n`
        });
    const told = async (line: string) =>
        findings(await adapting(line), 'level-outside-scale', 'us/framework.gradus').map(({ text, message }) => [
            text,
            message
        ]);
    expect(await told('PC9 levels 1..5')).toEqual([['5', 'PC9 goes up to 4 Expert; 5 is not a level of Proficiency.']]);
    expect((await told('PC9 levels 0..4')).map(([text]) => text)).toEqual(['0']);
    expect(await told('CV1 levels 1')).toEqual([
        ['1', 'CV1 “Integrity” has no levels: Values is unlevelled. Remove “levels” and what follows it.']
    ]);
    expect(await told('Nothing levels 9')).toEqual([]);
    expect(await told('PC9 levels 2..3')).toEqual([]);
});

test('a continuous scale says where it begins and ends, and its very end is a level of it', async () => {
    const text = (level: string) => `framework Demo "Demo" { }
scale LV "Level" from 1 to 7 { level 7 "All" }
category C "C" on LV { competency A "Alpha" }
role R "R" { requires A: ${level} }
`;
    const found = only(await TestWorkspace.of(text('8')), 'level-outside-scale');
    expect(found.message).toBe('Level goes from 1 to 7, with a dot before decimals; 8 is not a level of it.');
    // The end has a name, and is offered with it alone.
    expect(found.fixes).toEqual(['Use 7 All']);
    for (const level of ['1', '7']) expect((await TestWorkspace.of(text(level))).codes()).toEqual([]);
    expect(only(await TestWorkspace.of(text('A1')), 'level-outside-scale').fixes).toEqual(['Use 7 All']);
});

test('a level between those of a scale is not above it', async () => {
    const gaps = DICTIONARY.replace('level 3 "Advanced" ', '');
    expect(only(await TestWorkspace.of(gaps + roleRequiring('PC9: 3')), 'level-outside-scale').message).toBe(
        '3 is not a level of Proficiency, on which PC9 is measured: 1 Awareness, 2 Trained or 4 Expert.'
    );
    // As high as the highest is not above it either.
    expect(only(await requiring('PC9: 4.0'), 'level-outside-scale', 'role.gradus').message).toContain(
        '4.0 is not a level of Proficiency, on which PC9 is measured: 1 Awareness'
    );
});

test('the lower end of a competency’s levels is judged, and an untitled category is named by its code', async () => {
    const lower = await TestWorkspace.of(DICTIONARY.replace('"Teamwork"', '"Teamwork" levels 0..3'));
    expect(only(lower, 'level-outside-scale').text).toBe('0');
    const untitled = await TestWorkspace.of(`${DICTIONARY}category V unlevelled { competency CV1 "I" levels 1 }\n`);
    expect(only(untitled, 'level-outside-scale').message).toContain('has no levels: V is unlevelled.');
});

test('the end of a continuous scale is offered once, also where another level has a name', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
scale LV "Level" from 1 to 7 { level 4 "Much" level 7 "All" }
category C "C" on LV { competency A "Alpha" }
role R "R" { requires A: 9 }
`);
    expect(only(workspace, 'level-outside-scale').fixes).toEqual(['Use 7 All', 'Use 4 Much']);
});

test('in a row without a stroke, what stands in place of a level is none, and is not told as one', async () => {
    const table = (row: string) => `${DICTIONARY}role A "A"\nmatrix {\n  | | A |\n  | PC9 | 1 |\n  ${row}\n}\n`;
    expect((await TestWorkspace.of(table('PC10 | 1 |'))).codes()).toEqual(['missing-stroke']);
    expect((await TestWorkspace.of(table('| PC10 | 9 |'))).codes()).toEqual(['level-outside-scale']);
});

test('of very many levels only the nearest ones are proposed', async () => {
    const levels = Array.from({ length: 300 }, (_, index) => `level ${index + 1}`).join(' ');
    const framework = `framework Demo "Demo" { }\nscale S "Points" { ${levels} }\n`;
    const text = `${framework}category C "Core" on S { competency PC9 "Teamwork" }\n`;
    const { message, fixes } = only(await TestWorkspace.of(text + roleRequiring('PC9: 301')), 'level-outside-scale');
    expect(message).toBe('PC9 goes up to 300; 301 is not a level of Points.');
    expect([fixes.length, fixes[0], fixes.at(-1)]).toEqual([100, 'Use 300', 'Use 201']);
});
