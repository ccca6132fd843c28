import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Role Description": text for role
section limits "Limits": list for role
section scope "Scope": text for domain
`;

test('a list where text is declared', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEAD,
        'role.gradus': 'role R "R" {\n  purpose\n    - Serves "all" travellers\n    // and\n    • Controls goods\n}\n'
    });
    const found = only(workspace, 'section-form', 'role.gradus');
    expect(found.message).toBe('Role Description is text: write paragraphs in quotation marks.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('purpose');
    expect(found.preferred).toEqual(['Write as text']);
    expect(workspace.fixed('section-form', 'role.gradus')).toBe(
        'role R "R" {\n  purpose\n    “Serves "all" travellers”\n    // and\n    "Controls goods"\n}\n'
    );
});

test('text where a list is declared', async () => {
    const found = only(await TestWorkspace.of(`${HEAD}role R "R" { limits "None" }\n`), 'section-form');
    expect(found.message).toBe('Limits is a list: write each item on a line that begins with “- ”.');
    expect(found.preferred).toEqual(['Write as a list']);
});

test.each([
    ['  limits "None" }\n', '  limits\n    - None\n  }\n'],
    ['  limits "a" "b" }\n', '  limits\n    - a\n    - b\n  }\n'],
    ['  limits\n    "a"\n    „b“\n}\n', '  limits\n    - a\n    - b\n}\n'],
    ['  limits "a" // first\n    "b"\n}\n', '  limits\n    - a\n  // first\n    - b\n}\n'],
    ['  limits /* two */ "a" "b"\n}\n', '  limits /* two */\n    - a\n    - b\n}\n']
])('the lines of the list stand alone, and nothing else gets into them: %j', async (before, after) => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n${before}`);
    const fixed = workspace.fixed('section-form');
    expect(fixed).toBe(`${HEAD}role R "R" {\n${after}`);
    expect((await TestWorkspace.of(fixed)).codes()).toEqual([]);
});

test('a form that fits is not reported, and neither is a section without text or one that nobody knows', async () => {
    for (const [body, codes] of [
        ['purpose "x"', []],
        ['limits\n - x', []],
        ['- x', []],
        ['limits', ['syntax']],
        ['limitz "x"', ['unresolved-reference']],
        ['scope\n - x', ['misplaced-section']]
    ] as const) {
        const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n${body}\n}\n`);
        expect(workspace.codes(), body).toEqual(codes);
    }
});

test('when the declaration changes in the other file, so does the message', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': HEAD,
        'role.gradus': 'role R "R" { purpose "x" }\n'
    });
    await workspace.change({ 'framework.gradus': HEAD.replace('text for', 'list for') });
    expect(workspace.codes('role.gradus')).toEqual(['section-form']);
});

test('what is no section any more is left alone', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { limits "None" }\n`);
    const [before] = workspace.diagnostics();
    if (!before) throw new Error('It is told at first.');
    await workspace.change(`${HEAD}role R "Officer of no limits"\n`);
    expect(fixesFor(workspace.document(), before, workspace.services)).toEqual([]);
});
