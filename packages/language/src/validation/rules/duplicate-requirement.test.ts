import { expect, test } from 'vitest';
import { DICTIONARY, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a competency required by code and by title is required twice', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'role.gradus': roleRequiring('PC9: 1..2', '"Teamwork": 2')
    });
    const found = only(workspace, 'duplicate-requirement', 'role.gradus');
    expect(found.message).toBe('PC9 “Teamwork” is required already, at level 1..2. Keep one of the two.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('"Teamwork": 2');
    expect(found.related).toEqual(['role.gradus «PC9: 1..2» It is required here first']);
    expect(found.preferred).toEqual(['Remove this requirement']);
    expect(workspace.fixed('duplicate-requirement', 'role.gradus')).toBe(roleRequiring('PC9: 1..2'));
});

test('the blocks of a role count together', async () => {
    const role = 'role R "R" {\n  requires PC9: 1\n  requires PC10: 1 PC9: 1 desirable\n}\n';
    const workspace = await TestWorkspace.of(DICTIONARY + role);
    expect(only(workspace, 'duplicate-requirement').text).toBe('PC9: 1 desirable');
});

test('other roles and other competencies do not count', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}${roleRequiring('PC9: 1', 'PC10: 1')}role Q "Q" { requires PC9: 1 }\n`
    );
    expect(workspace.codes()).toEqual([]);
});

test('what leads nowhere is not the same as something else that leads nowhere', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('XX: 1', 'XX: 1'));
    expect(workspace.codes()).toEqual(['unresolved-reference', 'unresolved-reference']);
});

test('a value required twice is only told to go', async () => {
    const values = 'category V "Values" unlevelled for all { competency CV1 "Integrity" }\n';
    const workspace = await TestWorkspace.of(DICTIONARY + values + roleRequiring('CV1: 1', 'CV1: 2'));
    expect(workspace.codes()).toEqual(['unlevelled-requirement', 'unlevelled-requirement']);
});

test('a first requirement whose level is still missing is named without one', async () => {
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "R" { requires PC9: 1..`);
    expect(findings(workspace, 'duplicate-requirement')).toEqual([]);
    await workspace.change(`${DICTIONARY}role R "R" { requires PC9: 1 PC9: 2.. }`);
    expect(only(workspace, 'duplicate-requirement').message).toBe(
        'PC9 “Teamwork” is required already, at level 1. Keep one of the two.'
    );
});

test('what a table requires again is told in the table', async () => {
    const table = 'matrix {\n  | | R |\n  | PC9 | 2 |\n  | PC10 | 1 |\n}\n';
    const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring('PC9: 1') + table);
    const found = only(workspace, 'duplicate-requirement');
    expect(found.message).toBe('PC9 “Teamwork” is required already, at level 1. Keep one of the two.');
    expect(found.text).toContain('2');
    expect(found.related).toEqual(['main.gradus «PC9: 1» It is required here first']);
});

test('in a table, only the columns of roles that require something again are told', async () => {
    const tables = 'matrix {\n| | R | Q |\n| PC9 | 1 | 1 |\n}\nmatrix {\n| | Q | R | X |\n| PC9 | | 2 | 1 |\n}\n';
    const workspace = await TestWorkspace.of(`${DICTIONARY}role R "R"\nrole Q "Q"\n${tables}`);
    expect(findings(workspace, 'duplicate-requirement').map(({ text }) => text)).toEqual(['2 |']);
});

test('a row that stands twice in a table has a message of its own', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}role R "R"\nmatrix {\n  | | R |\n  | PC9 | 1 |\n  | "Teamwork" | 1 |\n}\n`
    );
    expect(workspace.codes()).toEqual(['matrix-repeats']);
});
