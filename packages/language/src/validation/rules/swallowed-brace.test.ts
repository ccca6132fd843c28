import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test('the brace alone is marked, also before blanks', async () => {
    for (const end of ['}', ' }', '}  ', '}\u00a0', '}}']) {
        const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves${end}\n`);
        const found = only(workspace, 'swallowed-brace');
        expect(found.message).toBe(
            'This } is part of the line’s text and closes nothing. If it is to close the element, put it on the next line.'
        );
        expect(found.severity).toBe('warning');
        expect(found.text).toBe('}');
    }
});

test('the fix puts the brace below the element that it closes', async () => {
    const before = `${HEAD}section indicators "I": list for competency
category C "C" unlevelled {
  competency A "A" {
    - Serves travellers }
  competency B "B" {
    - Controls goods
  }
}
`;
    const workspace = await TestWorkspace.of(before);
    const fixed = workspace.fixed('swallowed-brace');
    expect(fixed).toBe(before.replace('travellers }', 'travellers\n  }'));
    expect((await TestWorkspace.of(fixed)).codes()).toEqual([]);
});

test('the fix leaves no blanks and fits tabs', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}\trole R "R" {\n\t\ttasks\n\t\t\t- Serves }  \n`);
    expect(workspace.fixed('swallowed-brace')).toBe(`${HEAD}\trole R "R" {\n\t\ttasks\n\t\t\t- Serves\n\t}  \n`);
});

test('a brace too many in a text is put right only by the author', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves }\n}\n`);
    expect(only(workspace, 'swallowed-brace').preferred).toEqual([]);
    expect(workspace.codes()).toEqual(['swallowed-brace']);
});

test('braces that belong to the text are left alone', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {
  tasks
    - Fills in {name}
    - Knows sets such as { 1, { 2 } }
    - Opens {
    - Smiles :} at all
    - Ends with "}"
}
`);
    expect(findings(workspace)).toEqual([]);
});
