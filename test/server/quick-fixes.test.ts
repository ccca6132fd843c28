import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';

async function fixes(editor: Editor, file: string): Promise<CodeAction[]> {
    const diagnostics = [...(await editor.diagnostics(file))];
    const range = diagnostics[0]?.range ?? rangeIn(editor.text(file), editor.text(file));
    const actions = await editor.ask(CodeActionRequest.type, { ...editor.in(file), range, context: { diagnostics } });
    return (actions ?? []).filter((action): action is CodeAction => 'edit' in action);
}

/** Applies a fix and gives the problems that remain. */
async function problemsAfter(editor: Editor, fix: CodeAction | undefined): Promise<Record<string, number>> {
    if (!fix?.edit) throw new Error('There is no such fix.');
    await editor.apply(fix.edit);
    return editor.problemFiles();
}

test('a mistyped code is replaced by the one that is most like it', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('competencies.gradus');
    await editor.type('competencies.gradus', 'CC3 "Pl', 'PLAN "Pl');
    await editor.open('roles/inspector.gradus');
    await editor.type('roles/inspector.gradus', 'CC3: 2', 'PALN: 2');
    const [fix] = await fixes(editor, 'roles/inspector.gradus');
    expect(fix).toMatchObject({ kind: 'quickfix', title: 'Replace by PLAN', isPreferred: true });
    expect(await problemsAfter(editor, fix)).toEqual({});
    expect(editor.text('roles/inspector.gradus')).toContain('PLAN: 2');
});

test('a missing section is added', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open('framework.gradus');
    await editor.type('framework.gradus', 'text for role', 'text required for role');
    expect(await editor.codes('roles/inspector.gradus')).toEqual(['missing-section']);
    await editor.open('roles/inspector.gradus');
    const [fix] = await fixes(editor, 'roles/inspector.gradus');
    await problemsAfter(editor, fix);
    expect(await editor.codes('roles/inspector.gradus')).not.toContain('missing-section');
});

test('a requirement that is written twice is removed with its line', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1\n', 'CC1: 1\n    CC1: 2\n');
    const [fix] = await fixes(editor, OFFICER);
    expect(await problemsAfter(editor, fix)).toEqual({});
    expect(editor.text(OFFICER)).toBe(DEMO[OFFICER]);
});

test('a variant of a title is made an alias in the file of the competency, which is not open', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, '"Customs Law"', '"customs-law"');
    expect(await editor.codes(OFFICER)).toEqual(['name-variant']);
    const alias = (await fixes(editor, OFFICER)).find(({ title }) => title.includes('alias'));
    await problemsAfter(editor, alias);
    expect(await editor.project.read('competencies.gradus')).toContain('CC2 "Customs Law" alias "customs-law"');
    expect(await editor.codes(OFFICER)).toEqual(['alias-reference']);
});

test('a requirement can be written by title instead of code, and back', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const rewrite = async (part: string): Promise<void> => {
        const params = {
            ...editor.in(OFFICER),
            range: rangeIn(editor.text(OFFICER), part),
            context: { diagnostics: [] }
        };
        const [action] = (await editor.ask(CodeActionRequest.type, params)) ?? [];
        await problemsAfter(editor, action as CodeAction);
    };
    await rewrite('CC1');
    expect(editor.text(OFFICER)).toBe(DEMO[OFFICER].replace('CC1', '"Teamwork"'));
    await rewrite('"Teamwork"');
    expect(editor.text(OFFICER)).toBe(DEMO[OFFICER]);
});

test('what an editor sends back as a problem is not taken on trust', async ({ edit }) => {
    const editor = await edit(DEMO);
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 9999 } };
    for (const data of [null, 'unresolved-reference', { code: 7 }, { code: 'unresolved-reference', details: [7] }]) {
        const diagnostics = [{ range, message: '', data }];
        const params = { ...editor.in(OFFICER), range, context: { diagnostics } };
        expect(await editor.ask(CodeActionRequest.type, params)).toEqual([]);
    }
});

test('whatever can be called by title can be rewritten so, with its framework', async ({ edit }) => {
    const editor = await edit(ADOPTING_FRAMEWORKS);
    const blocks = 'home/blocks.gradus';
    await editor.open(blocks);
    await editor.open('home/roles.gradus');
    const offered = async (file: string, part: string): Promise<string[]> => {
        const range = rangeIn(editor.text(file), part);
        const params = { ...editor.in(file), range, context: { diagnostics: [] } };
        return ((await editor.ask(CodeActionRequest.type, params)) ?? []).map(({ title }) => title);
    };
    expect(await offered(blocks, 'PC1@B')).toEqual(['Write the title "Teamwork"@B']);
    expect(await offered(blocks, 'TD1')).toEqual(['Write the title "Everybody can swim."']);
    expect(await offered(blocks, '"Customs Law"')).toEqual(['Write the code PC2']);
    expect(await offered(blocks, 'Officer')).toEqual(['Write the title "Customs Officer"']);
    expect(await offered(blocks, 'Rise')).toEqual(['Write the title "The way up"']);
    expect(await offered('home/roles.gradus', 'PC3 | 2')).toEqual(['Write the title "Risk"']);
    expect(await offered('home/roles.gradus', 'K1 because')).toEqual(['Write the title "Budget"']);
    // A grade is called by its code.
    expect(await offered('home/roles.gradus', 'Junior')).toEqual([]);
});
