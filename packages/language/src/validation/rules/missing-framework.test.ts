import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('the message stands at the first element and says how a framework begins', async () => {
    const workspace = await TestWorkspace.of({ 'a/grades.gradus': '// Grades\n\ngrade A "A"\ngrade B "B"\n' });
    const found = only(workspace, 'missing-framework', 'a/grades.gradus');
    expect(found.message).toBe(
        'This file belongs to no framework. Begin one in this folder or in one above it: framework CODE "Title" { }.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('A');
});

test('a header counts for its folder and all folders below, not for those beside or above', async () => {
    const workspace = await TestWorkspace.of({
        'top.gradus': 'grade A "A"\n',
        'one/framework.gradus': 'framework One "One" { }\n',
        'one/deep/er/grades.gradus': 'grade A "A"\n',
        'two/grades.gradus': 'grade A "A"\n'
    });
    expect(workspace.codes('one/deep/er/grades.gradus')).toEqual([]);
    expect(workspace.codes('two/grades.gradus')).toEqual(['missing-framework']);
    expect(workspace.codes('top.gradus')).toEqual(['missing-framework']);
});

test('the message comes and goes with the header in the other file', async () => {
    const workspace = await TestWorkspace.of({ 'grades.gradus': 'grade A "A"\n' });
    await workspace.change({ 'framework.gradus': 'framework One "One" { }\n' });
    expect(workspace.codes('grades.gradus')).toEqual([]);
    await workspace.change({}, ['framework.gradus']);
    expect(workspace.codes('grades.gradus')).toEqual(['missing-framework']);
});

test('a file without elements needs no framework', async () => {
    const workspace = await TestWorkspace.of({ 'a.gradus': '', 'b.gradus': '// To do\n' });
    expect([...workspace.codes('a.gradus'), ...workspace.codes('b.gradus')]).toEqual([]);
});

test('a header that is still being typed is one', async () => {
    for (const text of ['framework', 'framework { }', 'grade A "A"\nframework']) {
        expect((await TestWorkspace.of(text)).codes(), text).toEqual(['syntax']);
    }
});

test('files without a framework still know those next to them', async () => {
    const workspace = await TestWorkspace.of({ 'a/x.gradus': 'grade A "A"\n', 'a/y.gradus': 'role R "R" at A\n' });
    expect(workspace.codes('a/y.gradus')).toEqual(['missing-framework']);
});
