import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function scale(size: string, ...levels: readonly string[]): Promise<TestWorkspace> {
    const lines = levels.map(level => `  level ${level} "L${level}"\n`).join('');
    return TestWorkspace.of(`framework Demo "Demo" { }\nscale S "Proficiency" ${size} {\n${lines}}\n`);
}

test('the number and what is described are both named', async () => {
    const workspace = await scale('2 levels', '1', '2', '3');
    const found = only(workspace, 'too-many-levels');
    expect(found.message).toBe(
        'Proficiency says that it has 2 levels, and describes 3. Correct the number, or remove what is too much.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('2');
    expect(found.fixes).toEqual(['Write 3 levels']);
    expect(found.preferred).toEqual([]);
    expect(workspace.codes()).toEqual(['too-many-levels']);
});

test('as many as it says, or fewer, are not too many', async () => {
    expect(findings(await scale('2 levels', '1', '2'), 'too-many-levels')).toEqual([]);
    expect(findings(await scale('3 levels', '1', '2'), 'too-many-levels')).toEqual([]);
    expect(findings(await scale('', '1', '2'), 'too-many-levels')).toEqual([]);
});

test('a level that is there twice has one fault, not two', async () => {
    expect((await scale('2 levels', '1', '2', '2')).codes()).not.toContain('too-many-levels');
});
