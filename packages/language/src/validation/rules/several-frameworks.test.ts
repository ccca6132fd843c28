import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('two headers in one folder name each other', async () => {
    const workspace = await TestWorkspace.of({
        'one.gradus': 'framework One "First" { }\n',
        'two.gradus': 'framework Two "Second" { }\n'
    });
    const found = only(workspace, 'several-frameworks', 'one.gradus');
    expect(found.message).toBe('This folder has another framework, Second. Give each framework a folder of its own.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('One');
    expect(found.related).toEqual(['two.gradus «Two» framework Two']);
    expect(only(workspace, 'several-frameworks', 'two.gradus').text).toBe('Two');
});

test('a header given twice in one file is found by the same rule', async () => {
    const workspace = await TestWorkspace.of('framework One "First" { }\nframework One "First" { }\n');
    expect(findings(workspace).map(found => found.code)).toEqual(['several-frameworks', 'several-frameworks']);
});

test('frameworks beside each other or within each other are fine', async () => {
    const workspace = await TestWorkspace.of({
        'one/framework.gradus': 'framework One "First" { }\n',
        'two/framework.gradus': 'framework Two "Second" { }\n',
        'two/inner/framework.gradus': 'framework Inner "Third" { }\n'
    });
    const paths = ['one/framework.gradus', 'two/framework.gradus', 'two/inner/framework.gradus'];
    expect(paths.flatMap(path => workspace.codes(path))).toEqual([]);
});

test('the message goes when the other header is removed', async () => {
    const workspace = await TestWorkspace.of({
        'one.gradus': 'framework One "First" { }\n',
        'two.gradus': 'framework Two "Second" { }\n'
    });
    await workspace.change({ 'two.gradus': 'grade A "A"\n' });
    expect([...workspace.codes('one.gradus'), ...workspace.codes('two.gradus')]).toEqual([]);
});

test('a header without a title is called by its code', async () => {
    const workspace = await TestWorkspace.of('framework One "First" { }\nframework Two\n');
    expect(findings(workspace, 'several-frameworks')[0]?.message).toBe(
        'This folder has another framework, Two. Give each framework a folder of its own.'
    );
});

test('of many headers some are named', async () => {
    const headers = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(code => `framework ${code} "${code}" { }\n`);
    const [found] = findings(await TestWorkspace.of(headers.join('')), 'several-frameworks');
    expect(found?.related).toEqual(['B', 'C', 'D', 'E', 'F'].map(code => `main.gradus «${code}» framework ${code}`));
});
