import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
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

test('where a brace is missing the fix is surely right', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves }\n`);
    expect(only(workspace, 'swallowed-brace').preferred).toEqual(['Put } on the next line']);
});

test('the fix knows what holds a list that is translated, or is about a level', async () => {
    const translated = `${HEAD}role R "R"
translation fr {
  role R "R" {
    tasks
      - Sert }
}
`;
    expect((await TestWorkspace.of(translated)).fixed('swallowed-brace')).toBe(translated.replace(' }\n}', '\n  }\n}'));
    const level = `${HEAD}section signs "Signs": list for descriptor
scale S "S" { level 1 "One" }
category C "C" on S {
  competency A "A" {
    level 1 {
      - Serves }
  }
}
`;
    expect((await TestWorkspace.of(level)).fixed('swallowed-brace')).toBe(level.replace(' }\n  }', '\n    }\n  }'));
});

test('a brace that is no part of a line any more is left alone', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - Serves }\n`);
    const before = workspace.diagnostics().find(({ code }) => code === 'swallowed-brace');
    await workspace.change(`${HEAD}role R "R" {\n  tasks\n    - Serves\n}\ngrade G "G"\n`);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
    if (!before) throw new Error('It is told at first.');
    expect(fixesFor(workspace.document(), { ...before, range }, workspace.services)).toEqual([]);
});
