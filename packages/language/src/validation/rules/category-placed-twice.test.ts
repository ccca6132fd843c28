import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = 'framework F "F" { }\ncategory A "Knowledge" unlevelled\n';

test('names both categories and marks the words that are too many', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}category B "Skills" unlevelled { category C "Law" in A }`);
    const [problem] = workspace.diagnostics();
    expect(problem?.message).toBe('Law stands within Skills already. Remove “in A”, or move the category out.');
    expect(workspace.document().textDocument.getText(problem?.range)).toBe('in A');
});

test('accepts a category that stands elsewhere, also in another file', async () => {
    const workspace = await TestWorkspace.of({ 'a.gradus': FRAMEWORK, 'b.gradus': 'category C "Law" in A' });
    expect(workspace.codes('b.gradus')).toEqual([]);
    expect(workspace.model('a.gradus').categories.find(({ code }) => code === 'C')?.parent).toBe('A');
});

test('is an error that “fix all” puts right, also where the other category is in another file or has no title', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': FRAMEWORK,
        'b.gradus': 'category B { category C in A { } }'
    });
    const found = only(workspace, 'category-placed-twice', 'b.gradus');
    expect(found.severity).toBe('error');
    expect(found.message).toBe('C stands within B already. Remove “in A”, or move the category out.');
    expect(found.preferred).toEqual(['Remove “in A”']);
    expect(workspace.fixed('category-placed-twice', 'b.gradus')).toBe('category B { category C { } }');
});

test('a category that is named twice the same way is placed twice as well', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}category B "Skills" unlevelled { category C "Law" in B }`);
    expect(workspace.codes()).toEqual(['category-placed-twice']);
});
