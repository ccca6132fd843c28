import { DocumentState } from 'langium';
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
    if (files === FILES) expect(Object.keys(files).flatMap(path => workspace.codes(path))).toEqual([]);
    const { Frameworks } = workspace.shared.gradus;
    const models = new KeptModels(() => Frameworks);
    const folder = Frameworks.folderOf(uriOf('b.gradus'));
    const texts = { ...files };
    return {
        workspace,
        models,
        folder,
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
    await workspace.change({ 'other/a.gradus': 'framework P "P"\n' });
    expect(models.of(folder).framework.uses).toEqual([]);
    await workspace.change({ 'other/a.gradus': 'framework O "O"\n' });
    expect(models.of(folder).framework.uses).toHaveLength(1);
});

/** Roles that take over from each other, also in a circle, and what else can be called as they are. */
const HEIRS = {
    'a.gradus': `framework F "F"
scale L "Level" { level 1 "One" level 2 "Two" }
category C "C" on L {
  competency C1 "First" { signs "Is seen." }
}
category K "K" on L { competency C2 "Second [or other]" }
section signs "Signs": text for competency
section purpose "Purpose": text for role
grade B "Beta"
grade E "Echo"
relations { A is broader than M }
translation fr { role A "Alef" { purpose "Mène." } }
`,
    'b.gradus': `role A "Alpha" extends B {
  purpose "Leads."
  tasks
    - Leads the team.
  requires
    C1: 1
}
role B "Beta" extends A
role D "Delta" extends A { requires C2: 1 }
set E "Echo" extends D
role M "Same" { requires C2: 1 }
role N "Same" { requires C2: 1 }
role Twin "Twin" { requires C2: 1 }
role Y "Ypsilon" { requires C2: 2 }
role Z "Zeta" { requires C2: 2 }
`,
    'c.gradus': 'role Last "Last" { purpose "Stays." }\n'
};

describe('among roles that take over from each other', () => {
    test.each([
        ['a text', 'Leads.', 'Leads well.', ['A']],
        ['a level', 'C1: 1', 'C1: 2', ['A', 'B', 'D', 'E']],
        ['a task', 'Leads the team.', 'Leads the teams.', ['A', 'B', 'D', 'E']],
        ['what only one of two heirs requires', 'C2: 1', 'C2: 2', ['D', 'E']],
        ['one that nobody extends', 'role Y "Ypsilon" { requires C2: 2 }', 'role Y "Ypsilon" { requires C2: 1 }', ['Y']]
    ])('%s renews the heirs of what has changed, and nothing else', async (_, from, to, changed) => {
        const { model, fresh, edit } = await opened(HEIRS);
        const before = model();
        await edit('b.gradus', from, to);
        const after = model();
        expect(after).toEqual(fresh());
        const rest = ['sections', 'scales', 'categories', 'competencies', 'grades', 'streams', 'terms'] as const;
        for (const list of rest) expect(after[list]).toBe(before[list]);
        const known = new Set([...before.roles, ...before.sets]);
        const renewed = [...after.roles, ...after.sets].filter(each => !known.has(each));
        expect(renewed.map(({ code }) => code)).toEqual(changed);
    });

    test('a comment renews nothing', async () => {
        const { model, edit } = await opened(HEIRS);
        const before = model();
        await edit('b.gradus', 'role A', '// Who leads.\nrole A');
        expect(model()).toBe(before);
    });

    test('texts in two files renew what they stand in', async () => {
        const { model, fresh, edit } = await opened(HEIRS);
        const before = model();
        await edit('b.gradus', 'Leads.', 'Leads well.');
        await edit('c.gradus', 'Stays.', 'Goes.');
        const after = model();
        expect(after).toEqual(fresh());
        expect(after.roles.filter(role => !before.roles.includes(role)).map(({ code }) => code)).toEqual(['A', 'Last']);
    });

    test.each([
        ['a title that others name', 'b.gradus', '"Alpha"', '"Aleph"'],
        [
            'a title, and a level of another',
            'b.gradus',
            /"Alpha"(.*)role D "Delta" extends A \{ requires C2: 1/s,
            '"Aleph"$1role D "Delta" extends A { requires C2: 2'
        ],
        ['two codes with one title', 'b.gradus', /role M(.*)role N/s, 'role N$1role M'],
        ['a new role in front', 'b.gradus', 'role A', 'role New "New"\nrole A'],
        ['a new role behind', 'c.gradus', '}\n', '}\nrole New "New"\n'],
        ['a role that is gone from the front', 'c.gradus', 'role Last "Last" { purpose "Stays." }\n', ''],
        ['a role that is there twice', 'b.gradus', /C1: 1\n\}/, 'C1: 2\n}\nrole Z "Zeta" { requires C2: 1 }'],
        ['a role that becomes a set', 'b.gradus', 'role Y', 'set Y'],
        ['a set that becomes a role', 'b.gradus', 'set E', 'role E'],
        ['a grade that becomes a role', 'a.gradus', 'grade B', 'role B'],
        ['a competency that is gone', 'a.gradus', 'competency C2 "Second [or other]"', ''],
        ['a text of a competency', 'a.gradus', 'Is seen.', 'Can be seen.'],
        ['a text that is gone', 'b.gradus', 'purpose "Leads."', ''],
        ['a text in dispute', 'a.gradus', '{ signs "Is seen." }', '{ signs "Is [seen]." }'],
        ['a text that is translated', 'a.gradus', ' { purpose "Mène." }', ''],
        ['a translation', 'a.gradus', 'translation fr { role A "Alef" { purpose "Mène." } }', ''],
        ['another translation', 'c.gradus', '}\n', '}\ntranslation de { role Last "Letzte" }\n'],
        ['a relation', 'a.gradus', 'A is broader than M', 'A is broader than N']
    ])('after an edit of %s the model is that of the text', async (_, path, from, to) => {
        const { model, fresh, workspace } = await opened(HEIRS);
        model();
        const text = HEIRS[path as keyof typeof HEIRS];
        expect(text.replace(from, to)).not.toBe(text);
        await workspace.change({ [path]: text.replace(from, to) });
        expect(model()).toEqual(fresh());
        await workspace.change({ [path]: text });
        expect(model()).toEqual(fresh());
    });

    test('a level that heirs have, and a text elsewhere, in one step', async () => {
        const { model, fresh, workspace } = await opened(HEIRS);
        model();
        await workspace.change({
            'a.gradus': HEIRS['a.gradus'].replace('Is seen.', 'Can be seen.'),
            'b.gradus': HEIRS['b.gradus'].replace('C1: 1', 'C1: 2')
        });
        expect(model()).toEqual(fresh());
        await workspace.change({
            'a.gradus': HEIRS['a.gradus'].replace('"Two"', '"Zwei"'),
            'b.gradus': HEIRS['b.gradus'].replace('C1: 1', 'C1: 2').replace('Leads.', 'Leads well.')
        });
        expect(model()).toEqual(fresh());
        await workspace.change(HEIRS);
        model();
        await workspace.change({
            'a.gradus': HEIRS['a.gradus'].replace('A is broader than M', 'A is broader than N'),
            'b.gradus': HEIRS['b.gradus'].replace('Leads.', 'Leads well.')
        });
        expect(model()).toEqual(fresh());
    });
});

test('where two have one code, all is resolved anew', async () => {
    const twice = { ...HEIRS, 'c.gradus': `${HEIRS['c.gradus']}role Last "Last"\nset Both "Both"\nrole Both "Both"\n` };
    for (const [from, to] of [
        ['Stays.', 'Goes.'],
        ['role Both', 'set Both']
    ] as const) {
        const { model, fresh, edit } = await opened(twice);
        model();
        await edit('c.gradus', from, to);
        expect(model()).toEqual(fresh());
        await edit('c.gradus', to, from);
        expect(model()).toEqual(fresh());
    }
});

test('a role that the framework itself leaves out stays left out', async () => {
    const { model, fresh, edit } = await opened({ ...FILES, 'c.gradus': 'omit role A because "Nobody needs it."\n' });
    model();
    await edit('b.gradus', 'Leads.', 'Leads well.');
    expect(model().roles.map(({ code }) => code)).toEqual(['B', 'Z']);
    expect(model()).toStrictEqual(fresh());
});

test('the first translation counts what there is to translate', async () => {
    const { model, fresh, edit } = await opened();
    const before = model();
    await edit('b.gradus', 'Leads.', 'Leads well.');
    expect(model().translations).toBe(before.translations);
    await edit(
        'b.gradus',
        '{ requires C2: 2 }\n',
        '{\n  purpose "Ends."\n  requires C2: 2\n}\ntranslation fr { role A "Alef" }\n'
    );
    expect(model().translations).toHaveLength(1);
    expect(model()).toEqual(fresh());
});

test('a block that becomes the first translation is one', async () => {
    const { model, fresh, edit } = await opened({ ...FILES, 'c.gradus': 'relations { }\n' });
    model();
    await edit('c.gradus', 'relations { }', 'translation fr { role A "Alef" }');
    expect(model().translations).toHaveLength(1);
    expect(model()).toEqual(fresh());
});

test('files that come, go or are called otherwise give another model', async () => {
    const { model, fresh, workspace } = await opened(HEIRS);
    model();
    await workspace.change({}, ['c.gradus']);
    expect(model()).toEqual(fresh());
    await workspace.change({ 'd.gradus': HEIRS['c.gradus'] });
    expect(model()).toEqual(fresh());
    await workspace.change({ 'e.gradus': HEIRS['c.gradus'] }, ['d.gradus']);
    expect(model().files.at(-1)).toMatch(/e\.gradus$/);
    expect(model()).toEqual(fresh());
});

test('what is in the middle of being built is resolved anew, and not kept', async () => {
    const { model, workspace } = await opened();
    const before = model();
    const document = workspace.document('b.gradus');
    document.state = DocumentState.Linked;
    expect(model()).not.toBe(before);
    expect(model()).toEqual(before);
    document.state = DocumentState.Validated;
    expect(model()).toBe(before);
});

test('a model that nobody looks at any more is let go of', async () => {
    const { model, models, folder } = await opened();
    const before = model();
    expect(model()).toBe(before);
    models.forget(folder);
    expect(model()).not.toBe(before);
});

test('more than a hundred blocks that go and come are no edit', async () => {
    for (const [count, isEdit] of [
        [50, true],
        [51, false]
    ] as const) {
        const roles = (text: string) =>
            Array.from({ length: count }, (_, index) => `role N${index} "N" { purpose "${text}" }\n`).join('');
        const { model, fresh, workspace } = await opened({ ...FILES, 'c.gradus': roles('Old.') });
        const before = model();
        await workspace.change({ 'c.gradus': roles('New.') });
        expect(model()).toEqual(fresh());
        expect(model().competencies === before.competencies).toBe(isEdit);
    }
});
