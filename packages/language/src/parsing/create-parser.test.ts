import { CstUtils } from 'langium';
import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

test.each([
    'grade G Senior officer\n',
    'role R "x" as Manager { }\n',
    'scale S { level Low 1 }\n',
    'domain D { activity 1 Text }\n',
    'role R "x" { requires PC1 2 }\n',
    '} '
])('two thousand times %j neither throws nor reaches into another file', async mistake => {
    const workspace = await TestWorkspace.of({
        'a.gradus': 'framework F "F" { }\n',
        'b.gradus': mistake.repeat(2000)
    });
    expect(workspace.codes('b.gradus')).toContain('syntax');
    await workspace.change({ 'c.gradus': 'grade X "X"\n' });
    expect(workspace.codes('c.gradus')).toEqual([]);
    expect(workspace.document('c.gradus').parseResult.value).toMatchObject({ elements: [{ name: 'X' }] });
});

test.each([
    ['before an error', `${'// c\n'.repeat(200_000)}oops`],
    ['within what has an error', `role R "R" {\n${'// c\n'.repeat(200_000)}oops }\n`],
    ['behind an error', `oops\n${'/* c */'.repeat(200_000)}`],
    ['of which one never ends', `${'/*/'.repeat(200_000)}${'*/'.repeat(200_000)}`]
])('any number of comments may stand %s', async (_, text) => {
    const workspace = await TestWorkspace.of(`framework F "F" { }\n${text}`);
    expect(new Set(workspace.codes())).toEqual(new Set(['syntax']));
});

test('any number of comments may stand in what has no error', async () => {
    const comments = '// c\n'.repeat(200_000);
    const workspace = await TestWorkspace.of(`framework F "F" { }\nrole R ${comments}"R" { }\n${comments}`);
    expect(workspace.codes()).toEqual([]);
    const { $cstNode } = workspace.document().parseResult.value;
    const syntax = $cstNode && CstUtils.flattenCst($cstNode).toArray();
    expect(syntax?.filter(({ tokenType }) => tokenType.name === 'SL_COMMENT')).toHaveLength(400_000);
});
