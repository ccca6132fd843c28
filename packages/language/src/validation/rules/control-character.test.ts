import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test.each([
    ['in quotation marks', 'role R "Off\0icer"\n'],
    ['in a line of a list', 'role R "R" {\n  tasks\n    - Serves\0 travellers\n}\n']
])('a sign that shows nothing is told of %s, at its place and with its number', async (_, text) => {
    const found = only(await TestWorkspace.of(HEAD + text), 'control-character');
    expect(found).toMatchObject({
        severity: 'warning',
        message:
            'An invisible character (U+0000) stands in this text. Remove it; it mostly comes along when text is copied.',
        text: '\0',
        preferred: ['Remove what is invisible']
    });
});

test('each text is told of once, and one fix removes all that is in it', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "A\0 \u0007b\v"\nrole S "\0C"\n`);
    expect(findings(workspace, 'control-character')).toHaveLength(2);
    expect(workspace.fixed('control-character')).toContain('role R "A b "\n');
});

test('what is outside of texts is a syntax error and is not told of twice', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role\0 R "R"\n`);
    expect(workspace.codes()).toEqual(['syntax']);
});

test('its number is written as in tables of characters, also behind a sign at which the file begins', async () => {
    const found = only(await TestWorkspace.of(`\u0001${HEAD}role R "A\u001fb"\n`), 'control-character');
    expect(found.message).toContain('(U+001F)');
});

test.each(['// a\0\n', '/* a\0 */\n', 'role R "Officer\tof customs"\n', 'role R "👩‍✈️ Zoë\u00a0"\n'])(
    '%j is as it may be',
    async text => {
        expect(findings(await TestWorkspace.of(HEAD + text), 'control-character')).toEqual([]);
    }
);
