import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

/** A framework that has all that the scenarios mention. */
const HEADER = `framework D "D" { language en }
scale S "S" { level 1 "A" level 2 "B" }
category C "Core" on S {
  competency PC1 "Teamwork"
  competency PC2 "Writing"
}
`;
const X = '3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10';
const Y = '3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e11';

type Files = Readonly<Record<string, string>>;

/** After each of some edits everything is as if the files had been read anew; what is found in the end. */
async function foundAfter(start: Files, ...edits: readonly Files[]): Promise<string[]> {
    const workspace = await TestWorkspace.of(start);
    let texts = start;
    for (const edit of edits) {
        texts = { ...texts, ...edit };
        await workspace.change(edit);
        const fresh = await TestWorkspace.of(texts);
        for (const path of Object.keys(texts)) expect(workspace.diagnostics(path)).toEqual(fresh.diagnostics(path));
    }
    return Object.keys(texts).flatMap(path => workspace.codes(path));
}

function identified(id: string, prose: string): Files {
    const roles = `role R "Rr" {\n  id "${id}"\n}\nrole Q "Qq" {\n  id "${Y}"\n}\n`;
    return { 'main.gradus': `${HEADER}${roles}role Z "Zz" {\n  tasks\n    - ${prose}\n}\n` };
}

test('an identifier that becomes another role’s is told at that one', async () => {
    const steps = [identified(X, 'Does this'), identified(X, 'Does this well'), identified(Y, 'Does this well')];
    expect(await foundAfter(steps[0] as Files, ...steps.slice(1))).toEqual(['duplicate-identifier']);
    expect(await foundAfter(steps[2] as Files, ...steps.slice(0, 2))).toEqual([]);
});

test('a translation lacks what has come', async () => {
    const text = (extra: string, prose: string): Files => ({
        'main.gradus': `${HEADER}role R "Rr" {\n  tasks\n    - ${prose}\n}\n${extra}translation de {\n  role R "Er"\n}\n`
    });
    const found = await foundAfter(text('', 'Does this'), text('', 'Does more'), text('role Q "Qq"\n', 'Does more'));
    expect(found).toContain('translation-incomplete');
});

test('places that other files speak of are indented with their lines', async () => {
    const grade = (indent: string): Files => ({ 'a.gradus': `grade G "Gg" {\n${indent}id "${X}"\n}\n` });
    const other = { 'h.gradus': HEADER, 'b.gradus': `grade K "Kk" {\n  id "${X}"\n}\n` };
    expect(await foundAfter({ ...other, ...grade('  ') }, grade('    '))).toEqual(['duplicate-identifier']);
});

test('what is said of a name stays at the name when a line comes before it', async () => {
    const roles = 'role RO1 "Gg" {\n}\nrole R\u041e1 "Hh" {\n}\n';
    const text = (before: string): Files => ({ 'main.gradus': `${HEADER}${before}role X "Xx"\n${roles}` });
    expect(await foundAfter(text(''), text('\n'), text('\n\n'))).toEqual(['confusable-characters']);
});

test('a file in which something new is found speaks of moved places where they are now', async () => {
    const roles = (body: string): Files => ({
        'a.gradus': `role R "Old title"${body}\nrole G "Gg" {\n  id "${X}"\n}\n`
    });
    const users = (prose: string): Files => ({
        'b.gradus':
            `role T "Tt" {\n  tasks\n    - ${prose}\n}\nrole K "Kk" {\n  id "${X}"\n}\n` +
            'role V "Vv" extends R {\n  requires\n    PC1: 1\n}\n'
    });
    const found = await foundAfter(
        { 'h.gradus': HEADER, ...roles(''), ...users('Does') },
        users('Does it'),
        roles(' {\n\n  status retired\n\n}'),
        roles(' {\n\n  status retired\n\n\n  requires\n    PC1: 1\n}')
    );
    expect(found.sort()).toEqual(['duplicate-identifier', 'override-same', 'retired-element']);
});

test('what has come to speak of another place, which stands where the one before stood, speaks of that', async () => {
    const offers = 'role B "Xx" { requires PC1: 1 }\nrole A "Xx" { requires PC1: 1 }\n';
    const parent = (name: string): Files => ({ 'a.gradus': `role R "Rr" extends ${name}\n${offers}` });
    const heir = { 'b.gradus': 'role T "Tt" extends R { requires PC1: 1 }\n' };
    const found = await foundAfter({ 'h.gradus': HEADER, ...heir, ...parent('A') }, parent('B\n'));
    expect(found).toContain('override-same');
});

test('names lead to their elements also where a block before them was read anew as well', async () => {
    const text = (before: string, behind: string): string =>
        `relations {\n}\n${before}scale S "S" of S { level 1 "A" }\n${behind}`;
    const workspace = await TestWorkspace.of(text('\n\n', '\n'));
    await workspace.change(text('\n\n\n', ''));
    expect(workspace.model().scales).toMatchObject([{ code: 'S', base: 'S' }]);
});
