import { expect, test } from 'vitest';
import { findings } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = 'framework F "F" { }\ncategory C "Core" unlevelled\n';

test('says which words are too many', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}section s "S": list for activity in C`);
    const [problem] = workspace.diagnostics();
    expect(problem?.message).toBe(
        'No activity stands in a category, so this could never be used. Leave out “in C”: an activity needs no category.'
    );
    expect(workspace.document().textDocument.getText(problem?.range)).toBe('in C');
});

test('accepts competencies and categories of a category', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}section s "S": text for competency in C, for category in C`);
    expect(workspace.codes()).toEqual([]);
});

test('is an error of each use that “fix all” puts right', async () => {
    const text = `${FRAMEWORK}section s "S": text for role in C, required for competency in C, for framework in C`;
    const workspace = await TestWorkspace.of(text);
    expect(findings(workspace).map(found => [found.code, found.severity, found.preferred])).toEqual([
        ['section-never-used', 'error', ['Remove “in C”']],
        ['section-never-used', 'error', ['Remove “in C”']]
    ]);
    expect(workspace.fixed('section-never-used')).toBe(text.replace('role in C', 'role'));
});

test('uses without a category, and uses that are not finished, are left alone', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}section s "S": text for role, for grade`);
    expect(workspace.codes()).toEqual([]);
    await workspace.change(`${FRAMEWORK}section s "S": text for role, for in C`);
    expect(findings(workspace, 'section-never-used')).toEqual([]);
});
