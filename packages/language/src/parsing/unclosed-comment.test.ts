import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

test('a comment without an end is reported where it begins', async () => {
    const workspace = await TestWorkspace.of('framework F "F" { }\n/* grade G "G"\n');
    expect(workspace.diagnostics()).toMatchObject([
        {
            code: 'syntax',
            message: 'This comment has no end, so the rest of the file is part of it. Write */ where it ends.',
            range: { start: { line: 1, character: 0 } }
        }
    ]);
});

test.each(['/* a */', '/**/', '/***/', '/* * / ** */', '/*\n * several\n * lines\n */'])(
    '%j is a whole comment',
    async text => {
        const workspace = await TestWorkspace.of(`framework F "F" { }\n${text} grade G "G"\n`);
        expect(workspace.codes()).toEqual([]);
        expect(workspace.model().grades).toHaveLength(1);
    }
);

test('/*/ is the beginning of a comment, not all of one', async () => {
    const workspace = await TestWorkspace.of('framework F "F" { }\n/*/ grade G "G"\n');
    expect(workspace.codes()).toEqual(['syntax']);
});

test('a hundred thousand beginnings of comments are read at once', async () => {
    const workspace = await TestWorkspace.of(`framework F "F" { }\n${'/* '.repeat(100_000)}`);
    expect(workspace.codes()).toEqual(['syntax']);
});
