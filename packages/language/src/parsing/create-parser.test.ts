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
