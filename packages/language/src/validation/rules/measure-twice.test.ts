import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Proficiency" { level 1 "One" level 2 "Two" }
scale IM "Importance" from 1 to 5
scale FT "Frequency" { level 1 "Low" }
category C "Core" on S { competency PC9 "Teamwork" }
category K "Known" unlevelled { competency K1 "Law" }
`;

function requiring(line: string): Promise<TestWorkspace> {
    return TestWorkspace.of(FRAMEWORK + roleRequiring(line));
}

test('the same scale twice', async () => {
    const workspace = await requiring('PC9: 1, IM 4.0,\n      IM 2.5, FT 1');
    const found = only(workspace, 'measure-twice');
    expect(found.message).toBe('A level on Importance is given already. Keep one of the two.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('IM 2.5');
    expect(found.preferred).toEqual(['Remove this measure']);
    expect(workspace.fixed('measure-twice')).toBe(FRAMEWORK + roleRequiring('PC9: 1, IM 4.0, FT 1'));
});

test('the scale that the competency is measured on', async () => {
    const found = only(await requiring('PC9: 1, S 2'), 'measure-twice');
    expect(found.message).toBe(
        'PC9 “Teamwork” is measured on Proficiency anyhow: its level stands behind the colon. Keep one of the two.'
    );
    expect(found.text).toBe('S 2');
});

test('several scales, each once, are what measures are for', async () => {
    expect((await requiring('PC9: 1, IM 4.0, FT 1')).codes()).toEqual([]);
    expect((await requiring('K1: essential, S 2, IM 3')).codes()).toEqual([]);
});

test('scales that are not there are not there twice', async () => {
    expect(findings(await requiring('PC9: 1, X 1, X 2'), 'measure-twice')).toEqual([]);
});

test('a competency that has no level is measured on no scale, nor is one that is not there', async () => {
    for (const line of ['PC9: essential, S 2', 'PC8: 1, S 2', 'PC8: essential, S 2']) {
        expect(findings(await requiring(line), 'measure-twice'), line).toEqual([]);
    }
});

test('a measure that is still to be typed is none', async () => {
    for (const line of ['PC9: 1, IM 2, ', 'PC9: 1, IM 2, : 3']) {
        expect((await requiring(line)).codes(), line).toEqual(['syntax']);
    }
});

test('it goes with the comma before it, wherever other commas stand', async () => {
    const table = (cells: string) => `${FRAMEWORK}role R "R"\nmatrix {\n  | | R |\n  | PC9 | ${cells} |\n}\n`;
    expect((await TestWorkspace.of(table('1, IM 2, FT 1, IM 3'))).fixed('measure-twice')).toBe(table('1, IM 2, FT 1'));
    const commented = await requiring('PC9: 1, IM 4.0, // for clerks, too\n      IM 2.5');
    expect(commented.fixed('measure-twice')).toBe(FRAMEWORK + roleRequiring('PC9: 1, IM 4.0'));
});

test('nothing is removed where no measure stands any more', async () => {
    const workspace = await requiring('PC9: 1, S 2');
    const [before] = workspace.diagnostics();
    if (!before) throw new Error('Nothing was found.');
    await workspace.change(FRAMEWORK + roleRequiring('PC9: 1'));
    expect(fixesFor(workspace.document(), before, workspace.services)).toEqual([]);
});
