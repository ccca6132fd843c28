import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { openAt } from '../testing/at-cursor.ts';
import { TestWorkspace } from '../testing/index.ts';
import { MAX_PROPOSALS } from './proposals/best-candidates.ts';

const EU = `framework EU "EU Framework" { }
scale S "Proficiency" { level 1 "Awareness" level 2 "Trained" }
category Core "Core" on S {
  competency PC1 "Teamwork" alias "Working together"
  competency PC2 "Customs Law"
  competency OLD "Team spirit" { status retired }
}
category Values "Values" unlevelled for all { competency V1 "Team values" }
`;
const HEADER = 'framework Own "Own" {\n  language en\n}\n';
const OWN = 'scale T "Levels" { level 1 "One" }\ncategory Mine "Mine" on T { competency M1 "Ships" }\n';
const FILES = { 'eu/framework.gradus': EU, 'own/framework.gradus': HEADER, 'own/ships.gradus': OWN };
const ROLE = 'own/role.gradus';

async function proposed(
    typed: string,
    files: Readonly<Record<string, string>> = FILES,
    { path = ROLE, before = '', applyEdit = true } = {}
): Promise<CompletionItem[]> {
    const text = `${before}role R "R" {\n  requires\n    ${typed}‸\n}\n`;
    const { services, document, params } = await openAt(files, path, text);
    const capabilities = { workspace: { applyEdit } };
    services.shared.lsp.LanguageServer.initialize({ processId: null, rootUri: null, capabilities });
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
    const items = (list?.items ?? []).filter(({ labelDetails }) => labelDetails);
    return items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

async function labels(...args: Parameters<typeof proposed>): Promise<string[]> {
    return (await proposed(...args)).map(({ label }) => label);
}

test('what no competency of the framework begins with is looked for in frameworks that it does not use yet', async () => {
    for (const typed of ['te', 'Team', 'PC1', 'work', 'tog']) expect(await labels(typed), typed).toEqual(['PC1@EU']);
    expect(await labels('PC')).toEqual(['PC1@EU', 'PC2@EU']);
    // “Customs Law” is like this, but does not begin so.
    expect(await labels('clw')).toEqual([]);
    const [item] = await proposed('Team');
    expect(item).toMatchObject({
        detail: 'Teamwork · Core · EU is not used yet: this adds “use EU” to the header',
        labelDetails: { description: 'Teamwork' },
        textEdit: { newText: 'PC1@EU: ' },
        command: { command: 'gradus.useFramework', arguments: ['file:///workspace/own/role.gradus', 'EU'] }
    });
    expect(item).not.toHaveProperty('additionalTextEdits', expect.anything());
});

test('it is not looked for while less is typed, or where the framework has something that begins so', async () => {
    expect(await labels('')).toEqual(['M1']);
    expect(await labels('P')).toEqual([]);
    const ships = OWN.replace('"Ships"', '"Teaching"');
    expect(await labels('te', { ...FILES, 'own/ships.gradus': ships })).toEqual(['M1']);
    // Also where the role requires that already.
    expect(await labels('M1: 1\n    Tea', { ...FILES, 'own/ships.gradus': ships })).toEqual([]);
    expect(await labels('"Tea')).toEqual([]);
});

test('it is proposed behind what is only like it, and behind the words of the language', async () => {
    const files = { ...FILES, 'own/ships.gradus': OWN.replace('"Ships"', '"The area"') };
    const items = await proposed('tea', files);
    expect(items.map(({ label }) => label)).toEqual(['M1', 'PC1@EU']);
    expect(items.at(-1)?.sortText).toMatch(/^9/);
});

test('where the header stands in the same file, the proposal itself adds to it', async () => {
    const { 'own/framework.gradus': _, ...others } = FILES;
    const [item] = await proposed('Team', others, { path: 'own/framework.gradus', before: HEADER });
    expect(item?.command).toBeUndefined();
    const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
    const before = `${HEADER}role R "R" {\n  requires\n    Team\n}\n`;
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits);
    expect(after).toBe(
        'framework Own "Own" {\n  use EU\n  language en\n}\nrole R "R" {\n  requires\n    PC1@EU: \n}\n'
    );
    const workspace = await TestWorkspace.of({ ...others, 'own/framework.gradus': after.replace(': \n', ': 2\n') });
    expect(workspace.codes('own/framework.gradus')).not.toContain('unresolved-reference');
});

test('an editor that takes no edits from the server is told only that the framework is not used yet', async () => {
    const [item] = await proposed('Team', FILES, { applyEdit: false });
    expect(item?.command).toBeUndefined();
    expect(item).toMatchObject({ label: 'PC1@EU', detail: 'Teamwork · Core · EU is not used yet' });
});

test('a framework is not proposed that is used already, that uses this one, or that another one hides', async () => {
    const using = { ...FILES, 'own/framework.gradus': HEADER.replace('language', 'use EU\n  language') };
    expect(await labels('Team', using)).toEqual(['PC1']);
    expect(await labels('Team', { ...FILES, 'eu/framework.gradus': EU.replace('{ }', '{ use Own }') })).toEqual([]);
    const twice = { ...FILES, 'own/eu/framework.gradus': 'framework EU "Another EU" { }\n' };
    expect(await labels('Team', twice)).toEqual([]);
});

test('nothing is proposed where the header is not to be edited', async () => {
    expect(await labels('Team', { ...FILES, 'own/framework.gradus': 'framework Own "Own" {\n  language\n' })).toEqual(
        []
    );
    expect(await labels('Team', { 'eu/framework.gradus': EU })).toEqual([]);
});

test('of very many no more are proposed than of the framework itself', async () => {
    const many = Array.from({ length: 2 * MAX_PROPOSALS }, (_, index) => `competency Q${index} "Query"`);
    const files = { ...FILES, 'eu/many.gradus': `category Q "Q" on S {\n${many.join('\n')}\n}\n` };
    expect(await labels('que', files)).toHaveLength(MAX_PROPOSALS);
});
