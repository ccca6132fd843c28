import { expect, test } from 'vitest';
import { DICTIONARY, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const VALUES = `category V "Core Values" unlevelled for all {
  competency CV1 "Integrity"
  category W "Attitudes" { competency CV2 "Courage" }
}
`;

test('a value is not required, whatever level is given', async () => {
    for (const level of ['1', '9', '3..1', 'Expert', '1..9 desirable']) {
        const workspace = await TestWorkspace.of({
            'framework.gradus': DICTIONARY,
            'values.gradus': VALUES,
            'role.gradus': roleRequiring('PC9: 1', `CV1: ${level}`)
        });
        const found = only(workspace, 'unlevelled-requirement', 'role.gradus');
        expect(found.message).toBe(
            'CV1 “Integrity” is one of Core Values, which have no levels and apply to every role. Remove the requirement.'
        );
        expect(found.severity).toBe('error');
        expect(found.text).toBe(`CV1: ${level}`);
        expect(found.related).toEqual(['values.gradus «V» Core Values is unlevelled']);
        expect(found.preferred).toEqual(['Remove the requirement']);
        expect(workspace.codes('role.gradus')).toEqual(['unlevelled-requirement']);
        expect(workspace.fixed('unlevelled-requirement', 'role.gradus')).toBe(roleRequiring('PC9: 1'));
    }
});

test('a category within values leads to the one that says so', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + VALUES + roleRequiring('"Courage": 1'));
    const found = only(workspace, 'unlevelled-requirement');
    expect(found.message).toContain('CV2 “Courage” is one of Attitudes');
    expect(found.related).toEqual(['main.gradus «V» Core Values is unlevelled']);
});

test('the fix leaves other requirements on the line', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}${VALUES}role R "R" { requires PC9: 1 CV1: 1 PC10: 1 }\n`);
    expect(workspace.fixed('unlevelled-requirement')).toContain('{ requires PC9: 1 PC10: 1 }');
});

test('a category within values may have a scale of its own', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}${VALUES}category X "X" in V on S { competency X1 "X" }\n${roleRequiring('X1: 1')}`
    );
    expect(workspace.codes()).toEqual([]);
});

test('a category whose scale is missing or broken is not one of values', async () => {
    for (const on of ['', 'on Nothing', 'in Nowhere']) {
        const workspace = await TestWorkspace.of(
            `${DICTIONARY}category X "X" ${on} { competency X1 "X" }\n${roleRequiring('X1: 1')}`
        );
        expect(findings(workspace, 'unlevelled-requirement'), on).toEqual([]);
    }
});

test('a competency without levels is required without one', async () => {
    const skills = 'category K "Knowledge" unlevelled { competency K1 "Law" }\n';
    const workspace = await TestWorkspace.of(DICTIONARY + skills + roleRequiring('K1: 2..3 desirable'));
    const found = only(workspace, 'unlevelled-requirement');
    expect(found.message).toBe(
        'K1 “Law” has no levels: Knowledge is unlevelled. Write essential or desirable instead of a level.'
    );
    expect(found.text).toBe('2..3');
    expect((await TestWorkspace.of(DICTIONARY + skills + roleRequiring('K1: essential'))).codes()).toEqual([]);
});

test('an empty cell of a table requires nothing', async () => {
    const values = 'category V "Values" unlevelled for all { competency CV1 "Integrity" }\n';
    const table = (cell: string) => `role R "R"\nmatrix {\n  | | R |\n  | CV1 |${cell}|\n}\n`;
    expect(findings(await TestWorkspace.of(DICTIONARY + values + table('  ')), 'unlevelled-requirement')).toEqual([]);
    expect(findings(await TestWorkspace.of(DICTIONARY + values + table(' 1 ')), 'unlevelled-requirement')).toHaveLength(
        1
    );
});

test('essential is written in place of a level, and a requirement of a value is removed', async () => {
    const skills = 'category K unlevelled { competency K1 "Law" }\n';
    const workspace = await TestWorkspace.of(DICTIONARY + skills + roleRequiring('K1: 2..3', 'PC9: 1'));
    const found = only(workspace, 'unlevelled-requirement');
    expect(found.message).toContain('K1 “Law” has no levels: K is unlevelled.');
    expect(found.preferred).toEqual(['Write essential instead']);
    expect(workspace.fixed('unlevelled-requirement')).toBe(
        DICTIONARY + skills + roleRequiring('K1: essential', 'PC9: 1')
    );
    const values = 'category V unlevelled for all { competency CV1 "Integrity" }\n';
    const other = only(await TestWorkspace.of(DICTIONARY + values + roleRequiring('CV1: 1')), 'unlevelled-requirement');
    expect(other.message).toContain('CV1 “Integrity” is one of V, which');
    expect(other.related).toEqual(['main.gradus «V» V is unlevelled']);
    expect(other.preferred).toEqual(['Remove the requirement']);
});
