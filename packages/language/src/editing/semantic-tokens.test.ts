import { expect, test } from 'vitest';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openFiles } from '../testing/editor-workspace.ts';
import { uriOf } from '../testing/index.ts';

const TEXT = `// A remark
section open "Level": text for role
role role "Boss" {
  open "Is on top."
  tasks
    - Leads a "team"
  formerly Old, Older
  accept open-remark because "Later."
}
/* Over
lines */
adapt role role
`;

/** Each coloured word of a file with its type and modifiers, for an editor with or without a grammar of its own. */
async function coloured(
    text: string,
    augmentsSyntaxTokens: boolean | undefined,
    path = 'a.gradus',
    others: Readonly<Record<string, string>> = {}
): Promise<string[]> {
    const { shared, lsp } = await openFiles(new Map(Object.entries({ ...others, [path]: text })));
    shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        capabilities: {
            textDocument: {
                semanticTokens: {
                    requests: { full: true },
                    tokenTypes: [],
                    tokenModifiers: [],
                    formats: ['relative'],
                    ...(augmentsSyntaxTokens !== undefined && { augmentsSyntaxTokens })
                }
            }
        }
    });
    const document = shared.workspace.LangiumDocuments.getDocument(uriOf(path));
    const provider = lsp.SemanticTokenProvider;
    if (!document || !provider) throw new Error('There is nothing to colour.');
    const { data } = await provider.semanticHighlight(document, { textDocument: { uri: '' } });
    const types = Object.entries(provider.tokenTypes);
    const modifiers = Object.entries(provider.tokenModifiers);
    const words: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0, set = 0] = data.slice(at, at + 5);
        line += lines;
        character = lines > 0 ? characters : character + characters;
        const start = { line, character };
        const end = { line, character: character + length };
        const word = document.textDocument.getText({ start, end });
        // An editor may not cut off what goes beyond the line.
        expect(word).toHaveLength(length);
        const named = modifiers.filter(([, bit]) => (set & bit) > 0).map(([name]) => name);
        words.push([word, types.find(([, number]) => number === type)?.[0], ...named].join(' '));
    }
    return words;
}

const CODES = [
    'open property declaration',
    'role interface declaration',
    'open property',
    'Old interface deprecated',
    'Older interface deprecated',
    'open-remark decorator',
    'role interface'
];

test('codes are coloured, also those that a thing had before, and the rules that are named', async () => {
    expect(await coloured(TEXT, true)).toEqual(CODES);
    expect(await coloured(TEXT, undefined)).toEqual(CODES);
});

test('an editor without a grammar is told of words, prose and comments as well', async () => {
    const all = await coloured(TEXT, false);
    expect(all.filter(each => !/ (?:keyword|string|comment)$/.test(each))).toEqual(CODES);
    expect(all.filter(each => / (?:keyword|string|comment)$/.test(each))).toEqual([
        '// A remark comment',
        'section keyword',
        '"Level" string',
        'text keyword',
        'for keyword',
        'role keyword',
        'role keyword',
        '"Boss" string',
        '"Is on top." string',
        'tasks keyword',
        '- Leads a "team" string',
        'formerly keyword',
        'accept keyword',
        'because keyword',
        '"Later." string',
        '/* Over comment',
        'lines */ comment',
        'adapt keyword',
        'role keyword'
    ]);
});

test('every construct is coloured, and no word twice', async () => {
    for (const [path, text] of Object.entries(ADOPTING_FRAMEWORKS)) {
        const words = (await coloured(text, false, path, ADOPTING_FRAMEWORKS)).map(each =>
            each.replace(/ \S+(?: declaration)?(?: deprecated)?$/, '')
        );
        let rest: string = text;
        for (const word of words) {
            const at = rest.indexOf(word);
            // In the order of the text, so that one that is coloured again is not found any more.
            expect(at, word).toBeGreaterThanOrEqual(0);
            expect(rest.slice(0, at)).toMatch(/^(?:[\s{}:,|.>@-]|en|fr|\d)*$/);
            rest = rest.slice(at + word.length);
        }
    }
});
