import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Role Description": text for role
section limits "Limits": list for role
`;

test('a bullet with nothing but blanks behind it is a line without text', async () => {
    for (const bullet of ['-', '- ', '-\t', '-\u00a0', '•', '– ']) {
        const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves\n    ${bullet}\n}\n`);
        const found = only(workspace, 'empty-section');
        expect(found.message).toBe('This line has no text. Write it after the bullet, or remove the line.');
        expect(found.severity).toBe('error');
        expect(found.preferred).toEqual(['Remove the line']);
        expect(found.text.trim()).toBe(bullet.trim());
        expect(workspace.fixed('empty-section')).toBe(`${HEAD}role R "R" {\n  tasks\n    - Serves\n}\n`);
        expect(workspace.codes(), bullet).toEqual(['empty-section']);
    }
});

test('a text without words is named by its section, and nobody can write it but the author', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { purpose "Serves." « » }\n`);
    const found = only(workspace, 'empty-section');
    expect(found.message).toBe('Role Description has no text. Write it between the quotation marks.');
    expect(found.text).toBe('« »');
    expect(found.fixes).toEqual([]);
});

test('an unknown section is named as it is written', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { zweck "" }\n`);
    expect(only(workspace, 'empty-section').message).toBe('zweck has no text. Write it between the quotation marks.');
});

test('a quotation mark that was just typed is not called an empty text as well', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { purpose "\n}\n`);
    expect(workspace.codes()).toEqual(['unclosed-text']);
});

test('a line without text in an unnamed list costs one message', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\nrole R "R" {\n  -\n}\n');
    expect(findings(workspace).map(found => found.code)).toEqual(['empty-section']);
});

test('lines of signs and of any script are text', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {
  purpose "…"
  limits
    - ?
    - 日本語
    - עברית
    - -
}
`);
    expect(workspace.codes()).toEqual([]);
});
