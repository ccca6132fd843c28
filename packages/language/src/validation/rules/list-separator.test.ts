import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const tasks = (...lines: readonly string[]) =>
    `framework Demo "Demo" { }\nrole R "R" {\n  tasks\n${lines.map(line => `    - ${line}\n`).join('')}}\n`;

test('the first line that ends in another way than most is told, and the list once', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads;', 'Writes,', 'Serves', 'Counts;', 'Walks;', 'Talks.'));
    const found = only(workspace, 'list-separator');
    expect(found.message).toBe('This line ends with “,”, others of its list with “;”. End them alike.');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('- Writes,');
    expect(found.fixes).toEqual(['End it with “;”']);
    expect(found.preferred).toEqual([]);
    expect(workspace.fixed('list-separator')).toBe(tasks('Reads;', 'Writes;', 'Serves', 'Counts;', 'Walks;', 'Talks.'));
});

test('a line without the mark that others have', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads;', 'Writes', 'Serves.'));
    expect(only(workspace, 'list-separator').message).toBe(
        'This line ends without “;”, others of its list with “;”. End them alike.'
    );
});

test('commas count as well as semicolons', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads,', 'Writes,', 'Serves', 'Counts.'));
    expect(only(workspace, 'list-separator').text).toBe('- Serves');
});

test('a mark that no other line has', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads', 'Writes;', 'Serves', 'Counts'));
    expect(only(workspace, 'list-separator').message).toBe(
        'This line ends with “;”, others of its list without. End them alike.'
    );
    expect(workspace.fixed('list-separator')).toBe(tasks('Reads', 'Writes', 'Serves', 'Counts'));
});

test.each([
    [['Reads;', 'Writes;', 'Serves']],
    [['Reads;', 'Writes; and', 'Serves.']],
    [['Reads,', 'Writes, or', 'Serves;']],
    [['Reads', 'Writes', 'Serves;']],
    [['Reads;', 'Writes these:', 'Letters;', 'Reports.']],
    [['Reads;', 'Writes.']],
    [['Reads.', 'Writes', 'Serves!', 'Counts …']],
    [['Reads;', 'Writes …', 'Serves!', 'Counts;', 'Walks.']],
    [['Reads; writes', 'Serves', 'Counts']],
    [['Reads;', 'Writes, counts;', 'Serves.']],
    [['Reads;', 'Counts; and writes; or', 'Serves.']],
    [['Reads;', 'Writes;  and', 'Serves.']],
    [['Keeps the record', 'Writes letters.', 'Counts']]
])('%j end alike', async lines => {
    const workspace = await TestWorkspace.of(tasks(...lines));
    expect(workspace.codes()).toEqual([]);
});

test('what most lines end with counts, not what the first ends with', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads', 'Writes;', 'Serves;', 'Counts.'));
    const found = only(workspace, 'list-separator');
    expect(found.message).toBe('This line ends without “;”, others of its list with “;”. End them alike.');
    expect(found.text).toBe('- Reads');
    expect(workspace.fixed('list-separator')).toBe(tasks('Reads;', 'Writes;', 'Serves;', 'Counts.'));
});

test('the mark within a line stays, and blanks at its end go', async () => {
    const workspace = await TestWorkspace.of(tasks('Reads;', 'Writes letters, reports,  ', 'Serves;', 'Counts.'));
    expect(workspace.fixed('list-separator')).toBe(tasks('Reads;', 'Writes letters, reports;', 'Serves;', 'Counts.'));
});
