import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function scale(span: string, ...levels: readonly string[]): Promise<TestWorkspace> {
    const lines = levels.map(level => `  level ${level} "Anchor"\n`).join('');
    return TestWorkspace.of(`framework Demo "Demo" { }\nscale LV "Level" ${span} {\n${lines}}\n`);
}

test('numbers in the wrong order change places', async () => {
    const workspace = await scale('from 7 to 0.5');
    const found = only(workspace, 'span-bounds');
    expect(found.message).toBe('7 is above 0.5: write the lower number first, from 0.5 to 7.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('from 7 to 0.5');
    expect(found.preferred).toEqual(['Write from 0.5 to 7']);
});

test('a scale needs more than one point', async () => {
    const found = only(await scale('from 3 to 3.0'), 'span-bounds');
    expect(found.message).toBe('From 3 to 3.0 there is nothing between: write a higher number behind “to”.');
    expect(found.fixes).toEqual([]);
});

test.each([
    ['from low to 7', 'low'],
    ['from 0 to high', 'high'],
    ['from 0 to 7a', '7a'],
    ['from 0 to 7/8', '7/8']
])('%s', async (span, wrong) => {
    const found = only(await scale(span, '99'), 'span-bounds');
    expect(found.message).toBe(
        `“${wrong}” is not a number. A scale without steps goes from one number to another, as in from 0 to 7.`
    );
    expect(found.text).toBe(wrong);
});

test('named levels are numbers between the two', async () => {
    const workspace = await scale('from 0 to 7', '0', '2.5', '7', '7.1', 'A');
    expect(findings(workspace).map(found => [found.code, found.text, found.message])).toEqual([
        ['span-bounds', '7.1', 'Level goes from 0 to 7; the level 7.1 Anchor lies outside.'],
        ['span-bounds', 'A', 'Level goes from 0 to 7, so the code of a level on it is a number; A is none.']
    ]);
});

test('a scale of steps may call its levels anything', async () => {
    expect((await scale('', '99', 'A')).codes()).toEqual([]);
});

test('a comment between the two stays, and somebody has to look', async () => {
    const workspace = await scale('from 7 // the top\n  to 0.5');
    expect(only(workspace, 'span-bounds').preferred).toEqual([]);
    expect(workspace.fixed('span-bounds')).toContain('from 0.5 // the top\n  to 7 {');
});

test.each(['from 10 to 20', 'from 0.25 to 12.75'])('%s is a scale', async span => {
    expect((await scale(span)).codes()).toEqual([]);
});

test.each(['from 7', 'from to 7', 'from 7 to', 'from'])(
    'the ends of “%s” are not judged before they are there',
    async span => {
        expect((await scale(span, '9')).codes()).toEqual(['syntax']);
    }
);
