import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\n';

test('an open remark is told with its text and its author', async () => {
    const workspace = await TestWorkspace.of(
        `${HEAD}role R "R" {\n  remark open "Is it needed?" by "Ann" on 2026-01-31\n}\n`
    );
    const found = only(workspace, 'open-remark');
    expect(found.message).toBe(
        'An open remark by Ann: “Is it needed?” Write “remark settled” once it is settled, or remove it.'
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe('remark open "Is it needed?" by "Ann" on 2026-01-31');
    expect(found.fixes).toEqual(['Mark as settled']);
    expect(found.preferred).toEqual([]);
});

test('without a word a remark is open, and the fix adds the word', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  remark "Unclear"\n}\n`);
    expect(only(workspace, 'open-remark').message).toContain('An open remark: “Unclear”. Write');
    expect(filesAfterFix(workspace, 'open-remark', 'Mark as settled')['main.gradus']).toBe(
        `${HEAD}role R "R" {\n  remark settled "Unclear"\n}\n`
    );
});

test('the fix changes the word where there is one', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  remark open "Unclear."\n}\n`);
    expect(workspace.fixed('open-remark')).toBe(`${HEAD}role R "R" {\n  remark settled "Unclear."\n}\n`);
});

test('a settled remark is not told', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  remark settled "Is it needed?"\n}\n`);
    expect(workspace.codes()).toEqual([]);
});

test('remarks on requirements, on tables and in translations count, too', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "C" unlevelled { competency A "A" }
role R "R" { requires A: essential { remark "One" } }
matrix "M" { remark "Two"
  |   | R         |
  | A | desirable |
}
translation fr of Demo { role R "R" { remark "Three" } }
`);
    expect(findings(workspace, 'open-remark').map(found => found.text)).toEqual([
        'remark "One"',
        'remark "Two"',
        'remark "Three"'
    ]);
});

test('a long remark is cut between words', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" { remark "${'wonder '.repeat(30)}" }\n`);
    expect(only(workspace, 'open-remark').message).toBe(
        `An open remark: “${'wonder '.repeat(11)}…” Write “remark settled” once it is settled, or remove it.`
    );
});

test('a remark that is gone cannot be settled', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  remark "Unclear"\n}\n`);
    const [before] = workspace.diagnostics();
    if (!before) throw new Error('Nothing was found.');
    for (const text of [`${HEAD}role R "R" {\n  tasks\n    - Serves\n}\n`, HEAD]) {
        await workspace.change(text);
        expect(fixesFor(workspace.document(), before, workspace.services), text).toEqual([]);
    }
});
