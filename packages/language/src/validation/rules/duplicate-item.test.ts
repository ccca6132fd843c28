import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section limits "Limits": list for role
section purpose "Purpose": text for role
`;

test('the second of two equal lines is told, with the first', async () => {
    const before = `${HEAD}role R "R" {\n  limits\n    - Law & order\n    - Signs\n    - law and order;\n    - Reads\n}\n`;
    const workspace = await TestWorkspace.of(before);
    const found = only(workspace, 'duplicate-item');
    expect(found.message).toBe('This line stands in the list already. Remove one of the two.');
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('- law and order;');
    expect(found.related).toEqual(['main.gradus «- Law & order» It stands here first']);
    expect(found.preferred).toEqual(['Remove this line']);
    expect(workspace.fixed('duplicate-item')).toBe(before.replace('    - law and order;\n', ''));
});

test('a line that stands three times is told twice', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n - Reads\n - reads\n - READS\n}\n`);
    expect(findings(workspace, 'duplicate-item').map(each => each.related)).toEqual([
        ['main.gradus «- Reads» It stands here first'],
        ['main.gradus «- Reads» It stands here first']
    ]);
});

test('other lists, signs that tell apart and lines without text are not the same', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {
  tasks
    - Reads
    - Writes C
    - Writes C#
  limits
    - Reads
}
role Q "Q" {
  tasks
    - Reads
}
`);
    expect(workspace.codes()).toEqual([]);
    await workspace.change(`${HEAD}role R "R" {\n  tasks\n    -\n    -\n}\n`);
    expect(workspace.codes()).toEqual(['empty-section', 'empty-section']);
});

test('two lines are enough', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Reads\n    - Reads\n}\n`);
    expect(workspace.codes()).toEqual(['duplicate-item']);
});
