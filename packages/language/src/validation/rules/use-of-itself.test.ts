import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function frameworks(uses: Readonly<Record<string, string>>): Promise<TestWorkspace> {
    return TestWorkspace.of(
        Object.fromEntries(
            Object.entries(uses).map(([code, line]) => [
                `${code}/framework.gradus`,
                `framework ${code} "${code}" {\n  ${line}\n}\n`
            ])
        )
    );
}

test.each(['use A', 'adopt A', 'use A as Other'])('in A: %s', async line => {
    const workspace = await frameworks({ A: line });
    const found = only(workspace, 'use-of-itself', 'A/framework.gradus');
    expect(found.message).toBe('A is this framework itself, whose names are known here anyhow. Remove the line.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe(line);
    expect(found.preferred).toEqual(['Remove the line']);
});

test('two that adopt each other are both told', async () => {
    const workspace = await frameworks({ A: 'adopt B', B: 'adopt A' });
    const found = only(workspace, 'use-of-itself', 'A/framework.gradus');
    expect(found.message).toBe(
        'B adopts A, directly or through others, so neither can be a part of the other. Write “use” instead of “adopt” in one of them.'
    );
    expect(found.text).toBe('B');
    expect(found.fixes).toEqual([]);
    expect(workspace.codes('B/framework.gradus')).toEqual(['use-of-itself']);
});

test('a circle of three is one as well, until one of them only uses the next', async () => {
    const workspace = await frameworks({ A: 'adopt B', B: 'adopt C', C: 'adopt A' });
    for (const code of ['A', 'B', 'C']) {
        expect(workspace.codes(`${code}/framework.gradus`), code).toEqual(['use-of-itself']);
    }
    await workspace.change({ 'C/framework.gradus': 'framework C "C" {\n  use A\n}\n' });
    for (const code of ['A', 'B', 'C']) expect(workspace.codes(`${code}/framework.gradus`), code).toEqual([]);
});

test('whoever adopts a framework in a circle is not in it', async () => {
    const workspace = await frameworks({ A: 'adopt B', B: 'adopt C', C: 'adopt B' });
    expect(workspace.codes('A/framework.gradus')).toEqual([]);
    expect(workspace.codes('B/framework.gradus')).toEqual(['use-of-itself']);
});

test('two may use each other', async () => {
    const workspace = await frameworks({ A: 'use B', B: 'use A' });
    expect(workspace.codes('A/framework.gradus')).toEqual([]);
});

test.each(['use Nowhere', 'use'])('“%s” is not judged before it leads somewhere', async line => {
    const workspace = await frameworks({ A: line });
    expect(workspace.codes('A/framework.gradus')).not.toContain('use-of-itself');
});
