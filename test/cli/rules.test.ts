import { RULES } from '@gradus/language';
import { expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';

test('gradus rules lists every rule with its severity and what it asks for', async () => {
    const { exitCode, stdout, stderr } = await gradus(['rules']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map(line => line.split(/ +/, 2))).toEqual(RULES.map(({ code, severity }) => [code, severity]));
    for (const [index, { summary }] of RULES.entries()) expect(lines[index]).toContain(`  ${summary}`);
    expect(lines.find(line => line.startsWith('open-remark '))).toMatch(/ Blocks a release\.$/);
    expect(lines.find(line => line.startsWith('name-variant '))).not.toContain('Blocks a release');
});

test('and as JSON for programs', async () => {
    const { exitCode, stdout, stderr } = await gradus(['rules', '--format', 'json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
        version: 1,
        rules: RULES.map(({ code, severity, summary, blocksRelease = false }) => ({
            code,
            severity,
            summary,
            blocksRelease
        }))
    });
});
