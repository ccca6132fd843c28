import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const ROLES = `framework Demo "Demo" { }
role R1 "Officer"
role R2
grade R2 "Two"
grade G1 "One"
`;

test('each further step is told and leads to the first', async () => {
    const text = `${ROLES}stream M "Management" of roles: R1 -> R2 -> R1 -> R2 -> R2\n`;
    const found = findings(await TestWorkspace.of(text), 'stream-step-twice');
    expect(found.map(({ message }) => message)).toEqual([
        'Officer stands on “Management” already. Remove one of the two steps.',
        'R2 stands on “Management” already. Remove one of the two steps.',
        'R2 stands on “Management” already. Remove one of the two steps.'
    ]);
    expect(found.map(({ text, severity }) => [text, severity])).toEqual([
        ['R1', 'error'],
        ['R2', 'error'],
        ['R2', 'error']
    ]);
    expect(found[0]?.related).toEqual(['main.gradus «R1» Its first place']);
});

test('grades count as well', async () => {
    const text = `${ROLES}stream N "N" of grades: G1 -> R2 -> G1\n`;
    expect(only(await TestWorkspace.of(text), 'stream-step-twice').text).toBe('G1');
});

test('another stream may have the same steps, and steps that lead nowhere are not the same', async () => {
    const streams = 'stream M "M": R1 -> R2\nstream N "N": R2 -> R1\nstream O "O": XX -> XX\n';
    const workspace = await TestWorkspace.of(ROLES + streams);
    expect(findings(workspace, 'stream-step-twice')).toEqual([]);
});

test('a step is removed with its arrow; not where a comment is between them', async () => {
    const twice = await TestWorkspace.of(`${ROLES}stream M "M" of roles: R1 -> R2 -> R1 -> R2\n`);
    expect(twice.fixed('stream-step-twice')).toContain('stream M "M" of roles: R1 -> R2 -> R2\n');
    const commented = await TestWorkspace.of(`${ROLES}stream M "M" of roles: R1 -> R2 -> /* back */ R1\n`);
    expect(only(commented, 'stream-step-twice').fixes).toEqual([]);
});

test('an arrow goes with its blanks, however many there are', async () => {
    for (const arrow of ['->', '  ->  ', ' ->\n    ']) {
        const text = `${ROLES}stream M "M" of roles: R1${arrow}R2${arrow}R1\n`;
        expect((await TestWorkspace.of(text)).fixed('stream-step-twice')).toBe(text.replace(`${arrow}R1`, ''));
    }
});
