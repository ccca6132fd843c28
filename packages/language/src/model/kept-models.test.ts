import { describe, expect, test } from 'vitest';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { KeptModels } from './kept-models.ts';
import { resolveFramework } from './resolve-framework.ts';

const FILES = {
    'a.gradus': `framework F "F"
scale L "Level" { level 1 "One" level 2 "Two" }
category C "C" on L {
  competency C1 "First"
  competency C2 "Second"
}
section purpose "Purpose": text for role
`,
    'b.gradus': `role A "Alpha" {
  purpose "Leads."
  tasks
    - Leads the team.
  requires
    C1: 1
}
role B "Beta" extends A
role Z "Zeta" { requires C2: 2 }
`
};

async function opened(files: Record<string, string> = FILES) {
    const workspace = await TestWorkspace.of(files);
    expect(Object.keys(files).flatMap(path => workspace.codes(path))).toEqual([]);
    const { Frameworks } = workspace.shared.gradus;
    const models = new KeptModels(() => Frameworks);
    const folder = Frameworks.folderOf(uriOf('b.gradus'));
    const texts = { ...files };
    return {
        model: () => models.of(folder),
        fresh: () => resolveFramework(Frameworks, folder, { places: false }),
        edit: async (path: string, from: string, to: string) => {
            const before = texts[path] ?? '';
            expect(before).toContain(from);
            texts[path] = before.replace(from, to);
            await workspace.change({ [path]: texts[path] });
        }
    };
}

describe('after an edit', () => {
    test('of nothing the model is the same', async () => {
        const { model, edit } = await opened();
        const before = model();
        expect(model()).toBe(before);
        await edit('b.gradus', 'role Z', '\n\nrole Z');
        expect(model()).toEqual(before);
        expect(model().roles[0]).toBe(before.roles[0]);
    });

    test.each([
        ['a text', 'Leads.', 'Leads well.', ['A']],
        ['a task, which heirs have as well', 'Leads the team.', 'Leads the teams.', ['A', 'B']],
        ['a level, which heirs have as well', 'C1: 1', 'C1: 2', ['A', 'B']],
        ['a level that nobody has from it', 'C2: 2', 'C2: 1', ['Z']]
    ])('of %s only what has changed is another object', async (_, from, to, changed) => {
        const { model, fresh, edit } = await opened();
        const before = model();
        await edit('b.gradus', from, to);
        const after = model();
        expect(after).toEqual(fresh());
        expect(after.competencies).toBe(before.competencies);
        expect(after.roles.filter((role, index) => role !== before.roles[index]).map(({ code }) => code)).toEqual(
            changed
        );
    });

    test.each([
        ['a title', 'b.gradus', '"Alpha"', '"Aleph"'],
        ['a code', 'b.gradus', 'role Z', 'role Y'],
        ['the order', 'b.gradus', 'role B "Beta" extends A\nrole Z', 'role Z "Zeta" { requires C2: 2 }\nrole W'],
        ['a level’s title', 'a.gradus', '"Two"', '"Second"'],
        ['a competency', 'a.gradus', 'competency C2 "Second"', 'competency C3 "Third"'],
        ['a remark', 'b.gradus', 'purpose "Leads."', 'purpose "Leads."\n  remark open "Really?"'],
        ['a wording in dispute', 'b.gradus', 'Leads.', 'Leads [or follows].'],
        ['the header', 'a.gradus', 'framework F "F"', 'framework F "G" { language en }'],
        ['what cannot be read', 'b.gradus', 'role Z', 'role { role Z']
    ])('of %s the model is that of the text', async (_, path, from, to) => {
        const { model, fresh, edit } = await opened();
        model();
        await edit(path, from, to);
        expect(model()).toEqual(fresh());
        await edit(path, to, from);
        expect(model()).toEqual(fresh());
    });
});

test('a framework that is used has a part in it as long as it is there', async () => {
    const workspace = await TestWorkspace.of({
        'other/a.gradus': 'framework O "O"\n',
        'own/a.gradus': 'framework F "F" { use O }\n'
    });
    const { Frameworks } = workspace.shared.gradus;
    const models = new KeptModels(() => Frameworks);
    const folder = Frameworks.folderOf(uriOf('own/a.gradus'));
    expect(models.of(folder).framework.uses).toHaveLength(1);
    await workspace.change({ 'other/a.gradus': 'framework{ O "O"\n' });
    expect(models.of(folder).framework.uses).toEqual([]);
    await workspace.change({ 'other/a.gradus': 'framework O "O"\n' });
    expect(models.of(folder).framework.uses).toHaveLength(1);
});
