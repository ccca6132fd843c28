import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a level called like a necessity could never be required', async () => {
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { }\nscale S "S" { level desirable "Desirable" }\n'
    );
    const found = only(workspace, 'reserved-level-name');
    expect(found.text).toBe('desirable');
    expect(found.severity).toBe('error');
    expect(workspace.codes()).toEqual(['reserved-level-name']);
});

test('as a title it is fine', async () => {
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { }\nscale S "S" { level 1 "essential" level Essential }\n'
    );
    expect(workspace.codes()).toEqual([]);
});
