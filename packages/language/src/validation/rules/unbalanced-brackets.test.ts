import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Purpose": text for role
`;
const tasks = (...lines: readonly string[]) =>
    `${HEAD}role R "R" {\n  tasks\n${lines.map(line => `    - ${line}\n`).join('')}}\n`;

test.each([
    ['Checks goods (at sea', '( is opened at “(at sea” and not closed. Write ) where it ends, or remove it.'],
    ['Checks goods) at sea', ') at “Checks goods)” closes nothing. Write ( where it begins, or remove it.'],
    ['Checks [goods', '[ is opened at “[goods” and not closed. Write ] where it ends, or remove it.'],
    ['Checks {goods (at sea)', '{ is opened at “{goods (at sea)” and not closed. Write } where it ends, or remove it.'],
    ['Checks (goods {at sea}', '( is opened at “(goods {at sea}” and not closed. Write ) where it ends, or remove it.'],
    ['Says “yes', '“ is opened at ““yes” and not closed. Write ” where it ends, or remove it.'],
    ['Says “yes” to all”', '” at “Says “yes” to all”” closes nothing. Write “ where it begins, or remove it.'],
    ['Checks goods ( at sea', '( is opened at “( at sea” and not closed. Write ) where it ends, or remove it.'],
    ['Checks [goods (at sea', '[ is opened at “[goods (at sea” and not closed. Write ] where it ends, or remove it.'],
    ['Checks )goods(', ') at “Checks )” closes nothing. Write ( where it begins, or remove it.']
])('%s', async (line, message) => {
    const workspace = await TestWorkspace.of(tasks(line));
    const found = only(workspace, 'unbalanced-brackets');
    expect(found.message).toBe(message);
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(`- ${line}`);
});

test.each([
    'Checks (goods {at sea} “and on land”)',
    'Checks a) goods, b) people; 12) records and iv) pay',
    '1) Checks goods',
    '(a) Checks goods',
    'Sagt „ja“ und ”nej”',
    'Säger ”ja” och “nej”',
    'Is 5" long',
    'Opens {',
    'Laughs :) or ;-( at all',
    'Ends with "}" or ‘(’',
    'Writes “ and "'
])('%s is complete', async line => {
    const workspace = await TestWorkspace.of(tasks(line));
    expect(workspace.codes()).toEqual([]);
});

test('titles, other names and paragraphs are looked at one by one', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "Officer (land" alias "Clerk)" {
  purpose "Serves (travellers" "and traders)."
}
`);
    expect(findings(workspace, 'unbalanced-brackets').map(found => found.text)).toEqual([
        '"Officer (land"',
        '"Clerk)"',
        '"Serves (travellers"',
        '"and traders)."'
    ]);
});

test('a brace at the end of a line has its own message', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves}\n}\n`);
    expect(workspace.codes()).toEqual(['swallowed-brace']);
    expect((await TestWorkspace.of(`${HEAD}role R "Officer}"\n`)).codes()).toEqual(['unbalanced-brackets']);
});

test('of a long text only what is next to the bracket is shown', async () => {
    const workspace = await TestWorkspace.of(tasks(`${'reads '.repeat(40)}) and ${'writes '.repeat(40)}`));
    expect(only(workspace, 'unbalanced-brackets').message).toBe(
        ') at “… reads reads reads reads reads reads )” closes nothing. Write ( where it begins, or remove it.'
    );
});
