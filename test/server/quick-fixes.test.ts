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

/** What is offered at a part of a file, of some kinds. */
async function offered(editor: Editor, file: string, part: string, ...only: string[]): Promise<CodeAction[]> {
    const range = rangeIn(editor.text(file), part);
    const context = { diagnostics: [], ...(only.length > 0 && { only }) };
    const actions = await editor.ask(CodeActionRequest.type, { ...editor.in(file), range, context });
    return (actions ?? []) as CodeAction[];
}

test('a competency that is missing is declared in the file of its neighbours, which is not open', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1\n', 'CC1: 1\n    RISK: 2\n');
    const declare = (await fixes(editor, OFFICER)).find(({ title }) => title.startsWith('Declare'));
    expect(declare?.title).toBe('Declare the competency RISK in “Core Competencies”');
    expect(await problemsAfter(editor, declare)).toEqual({});
    expect(await editor.project.read('competencies.gradus')).toContain(
        'alias "Working Together"\n  competency RISK "RISK"\n'
    );
});

test('everything that is certain is put right at once, where an editor asks for that', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 3..1');
    await editor.type(OFFICER, '"Customs Law"', '"customs-law"');
    expect(await editor.codes(OFFICER)).toEqual(['level-range-reversed', 'name-variant']);
    const [fix, ...more] = await offered(editor, OFFICER, 'role', 'source.fixAll');
    expect(fix?.kind).toBe('source.fixAll.gradus');
    expect(more).toEqual([]);
    expect(await problemsAfter(editor, fix)).toEqual({});
    expect(editor.text(OFFICER)).toBe(DEMO[OFFICER].replace('CC1: 1', 'CC1: 1..3'));
});

test('a warning is accepted, with the reason selected where the editor can do that', async ({ edit }) => {
    const files = { ...DEMO, 'domain.gradus': 'domain Border "Border" {\n  excludes Senior\n}\n' };
    const accept = async (editor: Editor): Promise<CodeAction | undefined> => {
        await editor.open('domain.gradus');
        return (await fixes(editor, 'domain.gradus')).find(({ title }) => title.startsWith('Accept'));
    };
    const plain = await edit(files);
    await problemsAfter(plain, await accept(plain));
    expect(plain.text('domain.gradus')).toContain('accept exclusion-without-reason because "…"\n');
    // Until there is a reason, nothing is accepted.
    expect((await plain.codes('domain.gradus')).sort()).toEqual(['empty-reason', 'exclusion-without-reason']);
    await plain.type('domain.gradus', '"…"', '"Seniors are seldom at the border."');
    expect(await plain.codes('domain.gradus')).toEqual([]);
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    const able = await edit(files, { capabilities: { workspace: { workspaceEdit } } });
    expect(JSON.stringify(await accept(able))).toMatch(/because \\"\$\{1:…\}\\"/);
});

test('requirements that roles share move into a set, over several files', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    await editor.open('roles/inspector.gradus');
    await editor.type('roles/inspector.gradus', 'CC1: 2..3', 'CC1: 1\n    CC2: 2');
    await editor.settled();
    const [extract] = await offered(editor, OFFICER, 'requires', 'refactor.extract');
    expect(extract?.title).toBe('Move the 2 requirements shared with Inspector into a new set');
    expect(await problemsAfter(editor, extract)).toEqual({});
    expect(
        editor.text('roles/inspector.gradus')
    ).toBe(`role Inspector "Inspector" at Senior extends SharedRequirements {
  requires
    CC3: 2
}
`);
    const [inline] = await offered(editor, OFFICER, 'SharedRequirements {\n  purpose', 'refactor.inline');
    expect(await problemsAfter(editor, inline)).toEqual({});
    expect(editor.text(OFFICER)).toMatch(
        /^role Officer "Border Officer" at Junior \{\n {2}purpose "Keeps the border."\n {2}requires\n {4}CC1: 1\n {4}CC2: 2\n\}\n/
    );
});

test('a file is split only by an editor that makes files, which are then known', async ({ edit }) => {
    const file = 'competencies.gradus';
    const unable = await edit(DEMO);
    await unable.open(file);
    expect(await offered(unable, file, 'category Core', 'refactor.move')).toEqual([]);
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const editor = await edit(DEMO, { capabilities: { workspace: { workspaceEdit } } });
    await editor.open(file);
    const [split] = await offered(editor, file, 'category Core', 'refactor.move');
    expect(await problemsAfter(editor, split)).toEqual({});
    expect(editor.text(file)).toBe(DEMO[file].slice(0, DEMO[file].indexOf('category Values')));
    expect(await editor.project.read('competencies_2-Values.gradus')).toBe(
        DEMO[file].slice(DEMO[file].indexOf('category Values'))
    );
});

test('nothing is offered in what is installed as a package', async ({ edit }) => {
    const installed = 'home/node_modules/base/framework.gradus';
    const editor = await edit({
        'home/framework.gradus': ADOPTING_FRAMEWORKS['home/framework.gradus'].replace('Base as', 'Base from "base" as'),
        'home/package.json': '{ "name": "home", "dependencies": { "base": "1.0.0" } }',
        'home/node_modules/base/package.json': '{ "name": "base", "version": "1.0.0" }',
        [installed]: ADOPTING_FRAMEWORKS['base/framework.gradus'].replace('K1: essential', 'K1: essential\n    PC3: 1')
    });
    await editor.open(installed);
    await editor.settled();
    expect(await offered(editor, installed, 'PC1: 2')).toEqual([]);
});
