import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function using(...lines: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'a/framework.gradus': `framework A "A" {\n${lines.map(line => `  ${line}\n`).join('')}}\n`,
        'b/framework.gradus': 'framework B "B" { }\n',
        'c/framework.gradus': 'framework C "C" { }\n'
    });
}

test('the same framework twice, by whatever name', async () => {
    const workspace = await using('use B', 'use C', 'adopt B as Bee');
    const found = only(workspace, 'use-twice', 'a/framework.gradus');
    expect(found.message).toBe('B is used or adopted already. Keep one of the two.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('adopt B as Bee');
    expect(found.preferred).toEqual(['Remove this line']);
    expect(workspace.codes('a/framework.gradus')).toEqual(['use-twice']);
});

test.each([
    ['use B as X', 'use C as X', 'B goes by the name of X here already.', 'X'],
    ['use B as C', 'use C', 'B goes by the name of C here already.', 'C']
])('%s and %s', async (first, second, message, text) => {
    const found = only(await using(first, second), 'use-twice', 'a/framework.gradus');
    expect(found.message).toBe(`${message} Give one of the two another name, with “as”.`);
    expect(found.text).toBe(text);
    expect(found.fixes).toEqual([]);
});

test('different frameworks under different names are fine', async () => {
    expect((await using('use B as X', 'adopt C as Y')).codes('a/framework.gradus')).toEqual([]);
});

test('what is not there is not there twice', async () => {
    const workspace = await using('use Z', 'use B');
    expect(findings(workspace, 'use-twice', 'a/framework.gradus')).toEqual([]);
});

test('of three with one name, both others hear of the first', async () => {
    const workspace = await using('use B as X', 'use C as X', 'use A as X');
    expect(findings(workspace, 'use-twice', 'a/framework.gradus').map(found => found.message)).toEqual(
        Array(2).fill('B goes by the name of X here already. Give one of the two another name, with “as”.')
    );
});

test('a line that is still to be written is no use', async () => {
    const workspace = await using('use B', 'use :', 'use ;');
    expect(findings(workspace, 'use-twice', 'a/framework.gradus')).toEqual([]);
});
