import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role A "Adviser"
role O "Officer"
`;

test('two rows of a competency, by code and by title', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}matrix {\n  | | A | O |\n  | PC9 | 1 | |\n  | PC10 | | 1 |\n  | "Teamwork" | | 1 |\n}\n`
    );
    const found = only(workspace, 'matrix-repeats');
    expect(found.message).toBe('PC9 “Teamwork” has a row in this table already. Draw the two together.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('"Teamwork"');
    expect(found.related).toEqual(['main.gradus «PC9» The first row']);
});

test('two columns of a role', async () => {
    const found = only(
        await TestWorkspace.of(`${HEAD}matrix {\n  | | A | O | A |\n  | PC9 | 1 | | |\n}\n`),
        'matrix-repeats'
    );
    expect(found.message).toBe('A “Adviser” has a column in this table already. Draw the two together.');
    expect(found.related).toEqual(['main.gradus «A» The first column']);
});

test('another table may go on with the same roles and competencies', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}matrix { | | A |\n| PC9 | 1 |\n}\nmatrix { | | A | O |\n| PC9 | | 1 |\n| PC10 | 1 | |\n}\n`.replaceAll(
            'matrix { ',
            'matrix {\n'
        )
    );
    expect(workspace.codes()).toEqual([]);
});

test('what is not there is not there twice', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}matrix {\n | | X | X |\n | Y | | |\n | Y | | |\n}\n`);
    expect(findings(workspace, 'matrix-repeats')).toEqual([]);
});

test('while a table is typed, what has no name yet is nothing that repeats', async () => {
    for (const text of [' | | A | |\n | PC9 | 1 |\n', ' | | A |\n | | 1 |\n | | 1 |\n', ' | | A |\n |\n |\n']) {
        const workspace = await TestWorkspace.of(`${HEAD}matrix {\n${text}}\n`);
        expect(workspace.codes(), text).toContain('syntax');
        expect(findings(workspace, 'matrix-repeats'), text).toEqual([]);
    }
});
