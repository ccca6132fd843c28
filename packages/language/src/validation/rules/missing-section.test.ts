import { expect, test } from 'vitest';
import { fixesFor } from '../../editing/fixes-for.ts';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const SECTIONS = `framework Demo "Demo" { }
section purpose "Role Description": text required for role
section limits "Limits": list required for role
section scope "Scope": text required for competency in Operational, for competency
`;

test('each required section is asked for, in the words of its form', async () => {
    const workspace = await TestWorkspace.of({ 'framework.gradus': SECTIONS, 'role.gradus': 'role R "Officer"\n' });
    const found = findings(workspace, undefined, 'role.gradus');
    expect(found.map(each => each.message)).toEqual([
        'R “Officer” needs its Role Description. Write purpose "…".',
        'R “Officer” needs its Limits. Write limits and, below it, lines that begin with “- ”.'
    ]);
    expect(found.map(each => each.text)).toEqual(['R', 'R']);
    expect(found.map(each => each.severity)).toEqual(['error', 'error']);
    expect(found.map(each => each.preferred)).toEqual([['Add purpose'], ['Add limits']]);
});

const BODIES: readonly (readonly [title: string, before: string, after: string])[] = [
    ['none yet', 'role R "R"\n', 'role R "R" {\n  purpose ""\n}\n'],
    ['empty on a line', 'role R "R" { }\n', 'role R "R" {\n  purpose ""\n }\n'],
    ['empty on two lines', 'role R "R" {\n}\n', 'role R "R" {\n  purpose ""\n}\n'],
    ['on one line', 'role R "R" { tasks\n - x\n}\n', 'role R "R" {\n  purpose ""\n tasks\n - x\n}\n'],
    ['indented', '  role R "R" {\n  }\n', '  role R "R" {\n    purpose ""\n  }\n']
];
test.each(BODIES)('the fix puts a text into a body that is %s', async (_, before, after) => {
    const head = 'framework Demo "Demo" { }\nsection purpose "Purpose": text required for role\n';
    const workspace = await TestWorkspace.of(head + before);
    expect(workspace.fixed('missing-section')).toBe(head + after);
});

test('the fix for a list begins its first line', async () => {
    const head = 'framework Demo "Demo" { }\nsection limits "Limits": list required for role\n';
    const workspace = await TestWorkspace.of(`${head}role R "R" {\n  tasks\n    - x\n}\n`);
    expect(filesAfterFix(workspace, 'missing-section', 'Add limits')).toEqual({
        'main.gradus': `${head}role R "R" {\n  limits\n    -\n  tasks\n    - x\n}\n`
    });
});

test('a section that is there is not missing: in any order, unnamed, empty or in the wrong form', async () => {
    const head = 'framework Demo "Demo" { }\nsection limits "Limits": list required for role\n';
    for (const body of ['tasks\n - x\nlimits\n - y', '- y', 'limits\n -', 'limits "y"']) {
        const workspace = await TestWorkspace.of(`${head}role R "R" {\n${body}\n}\n`);
        expect(findings(workspace, 'missing-section'), body).toEqual([]);
    }
});

test('a section for a category is required there only', async () => {
    const workspace = await TestWorkspace.of(`${SECTIONS}category Operational "O" unlevelled {
  competency A "A"
  category Inner "I" { competency B "B" }
}
category Other "P" unlevelled { competency D "D" }
`);
    expect(findings(workspace).map(found => found.text)).toEqual(['A', 'B']);
});

test('levels, activities and the framework itself can need sections', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section text "Text": text required for framework, required for level, required for activity
scale S "S" { level 1 }
domain D "D" { activity A "A" }
`);
    expect(findings(workspace).map(found => found.message)).toEqual([
        'Demo “Demo” needs its Text. Write text "…".',
        '1 needs its Text. Write text "…".',
        'A “A” needs its Text. Write text "…".'
    ]);
});

test('sections of another framework are not required', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': 'framework Demo "Demo" { }\nrole R "R"\n',
        'other/framework.gradus': SECTIONS.replace('Demo', 'Other')
    });
    expect(workspace.codes('framework.gradus')).toEqual([]);
});

test('an element that has no code yet is not asked for sections', async () => {
    const workspace = await TestWorkspace.of({ 'framework.gradus': SECTIONS, 'role.gradus': 'role "Officer" { }\n' });
    expect(workspace.codes('role.gradus')).toEqual(['syntax']);
});

test('when the declaration changes in the other file the message comes and goes', async () => {
    const workspace = await TestWorkspace.of({ 'framework.gradus': SECTIONS, 'role.gradus': 'role R "R"\n' });
    await workspace.change({ 'framework.gradus': SECTIONS.replaceAll('required ', '') });
    expect(workspace.codes('role.gradus')).toEqual([]);
    await workspace.change({ 'framework.gradus': SECTIONS });
    expect(workspace.codes('role.gradus')).toEqual(['missing-section', 'missing-section']);
});

test('what a level means for a competency needs what is required of that', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section effective "Effective": list required for descriptor
scale S "S" { level 1 }
category C "C" on S { competency A "Alpha" { level 1 { } } }
`);
    const found = only(workspace, 'missing-section');
    expect(found.message).toBe(
        'Level 1 of A “Alpha” needs its Effective. Write effective and, below it, lines that begin with “- ”.'
    );
    expect(found.text).toBe('1');
    // In the competency it would be of no use.
    expect(found.fixes).toEqual([]);
});

test('another section does not stand for the one that is required', async () => {
    const workspace = await TestWorkspace.of(
        `${SECTIONS}section aim "Aim": text for role\nrole R "R" { aim "x" purpose "y" }\n`
    );
    expect(only(workspace, 'missing-section').message).toContain('R “R” needs its Limits.');
});

test('what has no code or level yet is asked for nothing, wherever the mistake is told', async () => {
    const descriptors = 'section notes "Notes": text required for descriptor\n';
    for (const typed of [
        'role "Officer" { }',
        'category D "D" unlevelled { competency X "X" { purpose "" level { } } }',
        'category D "D" unlevelled { competency { purpose "" level 1 { } } }'
    ]) {
        const workspace = await TestWorkspace.of(`${SECTIONS}${descriptors}${typed} grade G "G"\n`);
        expect(workspace.codes(), typed).toContain('syntax');
        expect(
            findings(workspace, 'missing-section').filter(({ text }) => text !== 'X'),
            typed
        ).toEqual([]);
    }
});

test('where the element is gone there is nothing to add', async () => {
    const workspace = await TestWorkspace.of({ 'framework.gradus': SECTIONS, 'role.gradus': 'role R "R"\n' });
    const [before] = workspace.diagnostics('role.gradus');
    if (!before) throw new Error('Nothing was found.');
    await workspace.change({ 'role.gradus': '// Nothing yet.\n' });
    expect(fixesFor(workspace.document('role.gradus'), before, workspace.services)).toEqual([]);
});
