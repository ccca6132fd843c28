import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function accepting(rule: string): string {
    return `framework Demo "Demo" { }\nscale S "S" 2 levels {\n  accept ${rule} because "It is so."\n  level 1 "One"\n}\n`;
}

test('a mistyped code is put right', async () => {
    const workspace = await TestWorkspace.of(accepting('scale-incomplet'));
    const found = only(workspace, 'unknown-rule');
    expect(found.message).toBe('No rule has the code scale-incomplet. Did you mean scale-incomplete?');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('scale-incomplet');
    expect(found.preferred).toEqual(['Replace by scale-incomplete']);
    expect(workspace.fixed('unknown-rule')).toBe(accepting('scale-incomplete'));
    expect((await TestWorkspace.of(accepting('scale-incomplete'))).codes()).toEqual([]);
});

test('what is like no rule is told where codes are found, once', async () => {
    const workspace = await TestWorkspace.of(accepting('everything'));
    const found = only(workspace, 'unknown-rule');
    expect(found.message).toBe(
        'No rule has the code everything. It is shown beside the finding that is to be accepted.'
    );
    expect(found.fixes).toEqual(['Remove the acceptance']);
    expect(workspace.codes()).toEqual(['scale-incomplete', 'unknown-rule']);
});

test('an acceptance that is still to be written is a syntax error only', async () => {
    expect((await TestWorkspace.of('framework Demo "Demo" {\n  accept\n}\n')).codes()).toEqual(['syntax']);
});

test('which of several codes is meant is for the author to say', async () => {
    const found = only(await TestWorkspace.of(accepting('duplicate-titel')), 'unknown-rule');
    expect(found.fixes.length).toBeGreaterThan(2);
    expect(found.fixes).toContain('Replace by duplicate-title');
    expect(found.preferred).toEqual([]);
});
