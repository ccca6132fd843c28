import { expect, test } from 'vitest';
import { filesAfterFix, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const SECTIONS = `framework Demo "Demo" { }
section scope "Scope": text for competency in Operational, for domain
section purpose "Purpose": text for role
section context "Context": text for role
section limits "Limits": list for role
category Operational "O" unlevelled {
  competency A "A" { scope "x" }
  category Inner "I" { competency B "B" { scope "x" } }
}
`;

test('the message names the sections that belong there, and the fixes those of the same form', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': SECTIONS,
        'role.gradus': 'role R "R" { scope "All of it." }\n'
    });
    const found = only(workspace, 'misplaced-section', 'role.gradus');
    expect(found.message).toBe(
        'Scope is not declared for a role like this one. Sections here: purpose, context and limits.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('scope');
    expect(found.related).toEqual(['framework.gradus «scope» The section is declared here']);
    expect(found.fixes).toEqual(['Replace by purpose', 'Replace by context']);
    expect(found.preferred).toEqual([]);
    expect(filesAfterFix(workspace, 'misplaced-section', 'Replace by context', 'role.gradus')).toEqual({
        'role.gradus': 'role R "R" { context "All of it." }\n'
    });
});

test('where no section belongs there none is named', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}group G "G" { purpose "x" }\n`);
    expect(only(workspace, 'misplaced-section').message).toBe('Purpose is not declared for a group like this one.');
});

test('a section of a category belongs to what stands within it, at any depth', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}category Linked "L" in Inner { competency D "D" { scope "x" } }
category Other "P" unlevelled { competency E "E" { scope "x" } }
domain X "X" { scope "x" }
`);
    expect(only(workspace, 'misplaced-section').message).toBe('Scope is not declared for a competency like this one.');
    expect(workspace.codes()).toHaveLength(1);
});

test('a misplaced section costs one message, whatever its form', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}role R "R" { scope\n  - All of it.\n}\n`);
    expect(workspace.codes()).toEqual(['misplaced-section']);
});

test('an unknown section is not misplaced', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}role R "R" { skope "x" }\n`);
    expect(workspace.codes()).toEqual(['unresolved-reference']);
});

test('a section of another framework with the same code does not help', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': SECTIONS,
        'other/framework.gradus': 'framework Other "Other" { }\nsection scope "Scope": text for role\n',
        'role.gradus': 'role R "R" { scope "x" }\n',
        'other/role.gradus': 'role R "R" { scope "x" }\n'
    });
    expect(workspace.codes('role.gradus')).toEqual(['misplaced-section']);
    expect(workspace.codes('other/role.gradus')).toEqual([]);
});
