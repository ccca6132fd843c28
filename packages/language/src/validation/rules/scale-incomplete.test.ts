import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function scale(size: string, levels: readonly string[], more = ''): Promise<TestWorkspace> {
    const lines = levels.map(level => `  level ${level} "Level ${level}"\n`).join('');
    return TestWorkspace.of(`framework Demo "Demo" { }\nscale Q "Qualifications" ${size} {\n${lines}${more}}\n`);
}

const HUNDRED = Array.from({ length: 100 }, (_, index) => String(index + 1));

test('the levels that are missing are named where they are numbers', async () => {
    const workspace = await scale('cumulative 8 levels', ['4', '5']);
    const found = only(workspace, 'scale-incomplete');
    expect(found.message).toBe(
        'Qualifications has 8 levels, of which 6 are missing: 1 to 3 and 6 to 8. Describe them, or accept that the source does not.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('8');
    expect(workspace.codes()).toEqual(['scale-incomplete']);
});

test.each([
    ['2 levels', ['1'], 'Qualifications has 2 levels, of which 1 is missing: 2. Describe it,'],
    ['4 levels', ['0', '2'], 'Qualifications has 4 levels, of which 2 are missing: 1 and 3. Describe them,'],
    ['3 levels', ['A'], 'Qualifications has 3 levels, of which 2 are missing. Describe them,'],
    ['3 levels', ['1', '7'], 'Qualifications has 3 levels, of which 1 is missing. Describe it,'],
    ['3 levels', ['0.5'], 'Qualifications has 3 levels, of which 2 are missing. Describe them,'],
    ['3 levels', ['01', '02'], 'Qualifications has 3 levels, of which 1 is missing. Describe it,'],
    ['100 levels', ['1'], 'Qualifications has 100 levels, of which 99 are missing: 2 to 100. Describe them,'],
    ['101 levels', HUNDRED, 'Qualifications has 101 levels, of which 1 is missing. Describe it,'],
    ['500 levels', ['1'], 'Qualifications has 500 levels, of which 499 are missing. Describe them,'],
    ['3 levels', [], 'Qualifications has 3 levels, of which none is described. Describe them,']
])('%s with %j', async (size, levels, message) => {
    expect(only(await scale(size, levels), 'scale-incomplete').message).toBe(
        `${message} or accept that the source does not.`
    );
});

test('a scale that is complete, says no number, or says too small a one is not asked', async () => {
    for (const [size, levels] of [
        ['2 levels', ['1', '2']],
        ['', ['1']],
        ['1 levels', ['1', '2']]
    ] as const) {
        expect(findings(await scale(size, levels), 'scale-incomplete'), size).toEqual([]);
    }
});

test('a level that is there twice is there once', async () => {
    expect(only(await scale('3 levels', ['1', '1']), 'scale-incomplete').message).toContain('2 are missing: 2 and 3');
});

test('levels that a syntax error may hide are not missed', async () => {
    expect(findings(await scale('3 levels', ['1'], '  level {\n'), 'scale-incomplete')).toEqual([]);
});

test('it can be accepted with a reason', async () => {
    const workspace = await scale('3 levels', ['1'], '  accept scale-incomplete because "The source shows one."\n');
    expect(workspace.codes()).toEqual([]);
});
