import type { LangiumServices } from 'langium/lsp';
import { expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openFiles } from '../testing/editor-workspace.ts';
import { uriOf } from '../testing/index.ts';

const PATH = 'home/typed.gradus';
const ROLE = 'role X "X" extends Officer, Everybody {\n  requires\n    NC1: 1..2\n}';

async function open(text: string): Promise<LangiumServices> {
    return openFiles(new Map(Object.entries({ ...ADOPTING_FRAMEWORKS, [PATH]: text })));
}

async function hints({ shared, lsp }: LangiumServices): Promise<InlayHint[]> {
    const document = shared.workspace.LangiumDocuments.getDocument(uriOf(PATH));
    if (!document) throw new Error('The file is gone.');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    return (await lsp.InlayHintProvider?.getInlayHints(document, { textDocument: { uri: '' }, range })) ?? [];
}

async function labels(services: LangiumServices): Promise<unknown[]> {
    return (await hints(services)).map(({ label }) => label);
}

const INHERITED = 'takes over K1: essential, PC1: 3 and PC2: 3';

test('what a role takes over in effect stands behind what it extends, with all of it where one points', async () => {
    const [first] = await hints(await open(ROLE));
    expect(first).toEqual({
        position: { line: 0, character: 'role X "X" extends Officer, Everybody'.length },
        label: INHERITED,
        tooltip: {
            kind: 'markdown',
            value:
                '- **K1** Budget: essential *Customs Officer*\n- **PC1** Teamwork: 3 Leads *Customs Officer*\n' +
                '- **PC2** Customs Law: 3 Leads *What everybody does*'
        },
        paddingLeft: true
    });
});

test('in a table nothing stands between the strokes: titles of rows stand behind the last one', async () => {
    const table =
        'matrix {\n  | | Ferryman | // roles\n  | PC1 | 2 | // row\n  | PC3@B |1|\n  | "Customs Law" | 3 |\n}';
    const [first, second, ...others] = (await hints(await open(table))).map(({ position, label }) => [position, label]);
    expect(first).toEqual([{ line: 2, character: '  | PC1 | 2 |'.length }, 'Teamwork']);
    expect(second).toEqual([{ line: 3, character: '  | PC3@B |1|'.length }, 'Danger']);
    expect(others).toEqual([]);
});

test('of much that is taken over the first is shown, and of nothing nothing', async () => {
    const competencies = Array.from({ length: 40 }, (_, index) => `competency Z${index} "[Z](x)"`).join('\n');
    const demands = Array.from({ length: 40 }, (_, index) => `Z${index}: 1..2 desirable`).join('\n');
    const text = `set S "*S*" {\n requires\n${demands}\n}\nrole X "X" extends S\ncategory Z "Z" on Skill {\n${competencies}\n}`;
    const found = (await hints(await open(text))).filter(({ tooltip }) => tooltip);
    expect(found.map(({ label }) => label)).toEqual(['takes over Z0: 1..2, Z1: 1..2, Z2: 1..2 and 37 more']);
    const { value = '' } = (found[0]?.tooltip ?? {}) as { value?: string };
    expect(value).toMatch(/^- \*\*Z0\*\* \\\[Z\\\]\\\(x\\\): 1 Helps to 2 Works alone, desirable \*\\\*S\\\*\*\n/);
    expect(value).toMatch(/\n- … and 10 more$/);
    expect(
        await labels(await open('role X "X" extends Ferryman, None { excludes PC1 excludes PC3 }'))
    ).not.toContainEqual(expect.stringMatching(/^takes/));
});

test('each kind can be switched off in the editor, at once', async () => {
    const services = await open(ROLE);
    const all = [INHERITED, 'Rivers', 'Helps', 'Works alone'];
    expect(await labels(services)).toEqual(all);
    const { ConfigurationProvider } = services.shared.workspace;
    const set = async (settings: unknown): Promise<unknown[]> => {
        ConfigurationProvider.updateConfiguration({ settings });
        return labels(services);
    };
    expect(await set({ gradus: { inlayHints: { titles: false } } })).toEqual([INHERITED, 'Helps', 'Works alone']);
    expect(await set({ gradus: { inlayHints: { levels: false } } })).toEqual([INHERITED, 'Rivers']);
    expect(await set({ gradus: { inlayHints: { inherited: false } } })).toEqual(all.slice(1));
    // What makes no sense, or is about something else, has no effect.
    expect(await set({ other: { inlayHints: { titles: false } } })).toEqual(all.slice(1));
    for (const gradus of [null, 7, {}, { inlayHints: 'no' }, { inlayHints: { titles: 'off', levels: 0 } }]) {
        expect(await set({ gradus }), JSON.stringify(gradus)).toEqual(all);
    }
});

test('what the editor is set to is asked for at the beginning', async () => {
    const services = await open(ROLE);
    const { LanguageServer } = services.shared.lsp;
    const { ConfigurationProvider } = services.shared.workspace;
    LanguageServer.initialize({
        processId: null,
        rootUri: null,
        capabilities: { workspace: { configuration: true } }
    });
    await ConfigurationProvider.initialized({
        fetchConfiguration: async () => [{ inlayHints: { titles: false, levels: false } }]
    });
    LanguageServer.initialized({});
    await ConfigurationProvider.ready;
    await Promise.resolve();
    expect(await labels(services)).toEqual([INHERITED]);
});
