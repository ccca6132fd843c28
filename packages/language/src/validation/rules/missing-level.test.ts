import { expect, test } from 'vitest';
import { DICTIONARY, filesAfterFix, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a requirement without a level is told at the word that stands in its place', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('PC9: desirable', 'PC10: 1 desirable'));
    const found = only(workspace, 'missing-level');
    expect(found.message).toBe(
        'PC9 “Teamwork” has levels, those of Proficiency, and none is named. Write the level that is needed, for example 1.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('desirable');
    expect(found.fixes).toEqual(['Require 1 Awareness', 'Require 2 Trained', 'Require 3 Advanced', 'Require 4 Expert']);
    expect(found.preferred).toEqual([]);
    expect(filesAfterFix(workspace, 'missing-level', 'Require 3 Advanced')['main.gradus']).toContain(
        'PC9: 3 desirable\n'
    );
});

test('where there is only one level it is taken', async () => {
    const framework = DICTIONARY.replace('competency PC9 "Teamwork"', 'competency PC9 "Teamwork" levels 2');
    const found = only(await TestWorkspace.of(framework + roleRequiring('PC9: essential')), 'missing-level');
    expect(found.preferred).toEqual(['Require 2 Trained']);
});

test('cells, specialisations and adaptations are told as well', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `${DICTIONARY}role R "R" { specialisation X "X" { requires PC9: essential } }
matrix {
  |      | R         |
  | PC9  | desirable |
  | PC10 |           |
}
`,
        'home/framework.gradus': 'framework Home "Home" { adopt Demo }\nadapt role R { requires PC10: essential }\n'
    });
    expect(findings(workspace, 'missing-level', 'eu/framework.gradus').map(({ text }) => text)).toEqual([
        'essential',
        'desirable'
    ]);
    expect(only(workspace, 'missing-level', 'home/framework.gradus').text).toBe('essential');
});

test('on a continuous scale any number can be written', async () => {
    const framework = `framework Demo "Demo" { }
scale V "Level" from 0 to 7
category C "Core" on V { competency PC9 "Teamwork" }
`;
    const found = only(await TestWorkspace.of(framework + roleRequiring('PC9: essential')), 'missing-level');
    expect(found.message).toContain('for example 0.');
    expect(found.fixes).toEqual([]);
});

test('what has no levels, or a scale that cannot be found, needs none', async () => {
    const text = `${DICTIONARY}category K "Knowledge" unlevelled { competency K1 "Tariff" }
category N "Nowhere" on Nowhere { competency N1 "Thing" }
${roleRequiring('K1: essential', 'N1: essential')}`;
    expect((await TestWorkspace.of(text)).codes()).toEqual(['unresolved-reference']);
});

test('where a scale has no levels yet, none is given as an example', async () => {
    const workspace = await TestWorkspace.of(
        `framework Demo "Demo" { }\nscale S "Levels" { }\ncategory C "C" on S { competency X "X" }\n${roleRequiring('X: essential')}`
    );
    const found = only(workspace, 'missing-level');
    expect(found.message).toBe('X “X” has levels, those of Levels, and none is named. Name one.');
    expect(found.fixes).toEqual([]);
});

test('of very many levels only the first ones are proposed', async () => {
    const levels = Array.from({ length: 300 }, (_, index) => `level ${index + 1}`).join(' ');
    const framework = `framework Demo "Demo" { }\nscale S "Points" { ${levels} }\n`;
    const text = `${framework}category C "Core" on S { competency PC9 "Teamwork" }\n`;
    const { fixes } = only(await TestWorkspace.of(text + roleRequiring('PC9: essential')), 'missing-level');
    expect([fixes.length, fixes[0], fixes.at(-1)]).toEqual([100, 'Require 1', 'Require 100']);
});
