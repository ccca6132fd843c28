import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function sure(confidence: string): Promise<TestWorkspace> {
    return TestWorkspace.of(
        `framework Demo "Demo" { }\ngrade G "G"\nrole R "R" {\n  is related to G confidence ${confidence} by "Ann"\n}\n`
    );
}

test.each([
    ['90', ['Write 0.9']],
    ['100', ['Write 1']],
    ['11', ['Write 0.11']],
    ['10', []],
    ['9', []],
    ['101', []],
    ['1.5', []],
    ['high', []],
    ['01', []],
    ['9/10', []],
    ['12.50', []]
])('%s', async (confidence, fixes) => {
    const found = only(await sure(confidence), 'relation-confidence');
    expect(found.message).toBe(`“${confidence}” is not a number from 0 to 1. Write the confidence as in 0.9.`);
    expect(found.severity).toBe('error');
    expect(found.text).toBe(confidence);
    expect(found.preferred).toEqual(fixes);
});

test.each(['0', '1', '0.9', '0.05', '1.0', '1.00', '0.0'])('%s is one', async confidence => {
    expect((await sure(confidence)).codes()).toEqual([]);
});

test('a relation need not say how sure its author is', async () => {
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { }\ngrade G "G"\nrole R "R" {\n  is related to G\n}\n'
    );
    expect(workspace.codes()).toEqual([]);
});
