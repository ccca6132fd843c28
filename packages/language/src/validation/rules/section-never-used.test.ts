import { expect, test } from 'vitest';
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
