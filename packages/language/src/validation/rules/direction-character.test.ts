import { expect, test } from 'vitest';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'])('%j is told in any case', async sign => {
    const number = sign.charCodeAt(0).toString(16).toUpperCase();
    expect(only(await TestWorkspace.of(`${HEAD}role R "Off${sign}icer"\n`), 'direction-character')).toMatchObject({
        severity: 'warning',
        message:
            `An invisible character (U+${number}) in this text has it shown in another order than it is written in. ` +
            'Remove it.',
        text: sign,
        preferred: ['Remove what changes the direction']
    });
});

test.each(['\u2066', '\u2067', '\u2068'])('%j is told where nothing closes it', async sign => {
    const number = sign.charCodeAt(0).toString(16).toUpperCase();
    const found = only(await TestWorkspace.of(`${HEAD}role R "Off${sign}icer"\n`), 'direction-character');
    expect(found.text).toBe(sign);
    expect(found.message).toBe(
        `An invisible character (U+${number}) in this text has all that follows on the line shown in another order. ` +
            'Remove it, or close it with U+2069.'
    );
    const closed = await TestWorkspace.of(`${HEAD}role R "Off${sign}ic\u2069er"\n`);
    expect(findings(closed)).toEqual([]);
});

test('an end that ends nothing is told', async () => {
    const found = only(await TestWorkspace.of(`${HEAD}role R "Officer\u2069"\n`), 'direction-character');
    expect(found.text).toBe('\u2069');
    expect(found.message).toBe(
        'An invisible character (U+2069) in this text ends a change of direction that nothing begins. Remove it.'
    );
});

test('an isolate is closed in its own text, and not in the next one on the line', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "Off\u2067icer" alias "Cle\u2069rk"\n`);
    expect(findings(workspace, 'direction-character').map(({ text }) => text)).toEqual(['\u2067', '\u2069']);
});

test.each([
    ['in a line of a list', 'role R "R" {\n  tasks\n    - Serves \u202etravellers\n}\n', 'text'],
    ['in a comment', 'role R "R" // level 4 \u202e2 level\n', 'comment'],
    ['in a comment within an element', 'role R "R" {\n  /* \u202e } */\n}\n', 'comment'],
    ['in a comment before everything', '// \u202e\nrole R "R"\n', 'comment'],
    ['in a file with a syntax error', 'role R "R\u202e" {\n  ) \n}\n', 'text']
])('it is told %s', async (_, text, kind) => {
    const found = only(
        await TestWorkspace.of({ 'main.gradus': HEAD, 'b.gradus': text }),
        'direction-character',
        'b.gradus'
    );
    expect(found.text).toBe('\u202e');
    expect(found.message).toContain(`in this ${kind} `);
});

test('each line of a comment is told of once, and an isolate does not last longer than its line', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}/* a\u2066b\r\n c\u2069 \n \u202ed\u202c\n*/\nrole R "R"\n`);
    expect(findings(workspace, 'direction-character').map(({ text }) => text)).toEqual([
        '\u2066',
        '\u2069',
        '\u202ed\u202c'
    ]);
});

test('one fix removes all that is loose in a text, and leaves what is closed', async () => {
    const text = `${HEAD}role R "\u2067A\u202e\u2066B\u2069\u202c\u2069 C\u2068D\u2069\u2069"\n`;
    const files = filesAfterFix(
        await TestWorkspace.of(text),
        'direction-character',
        'Remove what changes the direction'
    );
    expect(files['main.gradus']).toBe(`${HEAD}role R "\u2067A\u2066B\u2069\u2069 C\u2068D\u2069"\n`);
});

test('what is outside of texts and comments is a syntax error and is not told of twice', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role\u202e R "R"\nrole P\u200bQ "P"\nrole S\u2060T "S"\n`);
    expect(new Set(workspace.codes())).toEqual(new Set(['syntax']));
});

test.each(['role R "مفتش \u2067Customs\u2069 جمارك"\n', '// \u200e\u200f\u061c\n', 'role R "שלום\u200f"\n'])(
    '%j is as it may be',
    async text => {
        expect(findings(await TestWorkspace.of(HEAD + text), 'direction-character')).toEqual([]);
    }
);

test('after an edit it is told where it then is', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}// \u202e\n`);
    await workspace.change(`${HEAD}role R "R"\n// \u202e\n`);
    expect(workspace.diagnostics().map(({ code, range }) => [code, range.start.line])).toEqual([
        ['direction-character', 2]
    ]);
    await workspace.change(`${HEAD}role R "R"\n// \n`);
    expect(findings(workspace)).toEqual([]);
});
