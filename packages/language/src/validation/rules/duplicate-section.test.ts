import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const SECTIONS = `framework Demo "Demo" { }
section purpose "Role Description": text for role
section limits "Limits": list for role
`;

test('the second of two is marked by its name and leads to the first, whatever stands between', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': SECTIONS,
        'role.gradus': `role R "R" {
  purpose "Serves travellers."
  tasks
    - Serves
  purpose "Controls goods."
}
`
    });
    const found = only(workspace, 'duplicate-section', 'role.gradus');
    expect(found.message).toBe('Role Description stands here already. Put all of it in one place.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('purpose');
    expect(found.related).toEqual(['role.gradus «purpose "Serves travellers."» It stands here first']);
});

test('lines without a name are the list that also stands under its name', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}role R "R" {
  limits
    - Signs nothing
  tasks
    - Serves
  requires
  purpose "x"
  - Decides nothing
  - Knows nothing
}
`);
    expect(only(workspace, 'duplicate-section').text).toBe('- Decides nothing');
});

test('other elements, tasks and requirements in several blocks are no duplicates', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}role R "R" {
  purpose "x"
  tasks
    - a
  tasks
    - b
}
role Q "Q" { purpose "x" }
`);
    expect(workspace.codes()).toEqual([]);
});

test('unknown sections are not compared', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}role R "R" { unknown "a" unknown "b" }\n`);
    expect(workspace.codes()).toEqual(['unresolved-reference', 'unresolved-reference']);
});
