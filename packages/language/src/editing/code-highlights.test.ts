import { expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';
import { uriOf } from '../testing/index.ts';

/** The lines of the file in which something is marked, with what is; what is declared in capitals. */
async function marked(text: string): Promise<string[]> {
    const { services, document, params } = await openAt(ADOPTING_FRAMEWORKS, 'home/typed.gradus', text);
    const found = (await services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
    return found.map(({ range, kind }) => {
        const word = document.textDocument.getText(range);
        return `${range.start.line} ${kind === DocumentHighlightKind.Write ? 'declares' : 'uses'} ${word}`;
    });
}

test('a code is marked where it is declared and wherever it is used in the file, however it is called there', async () => {
    const text =
        'category Q "Q" on Skill { competency X9 "Rowing" alias "Oars" }\nrole R "R" { requires ‸X9: 1 }\n' +
        'role S "S" { requires "Oars": 2 excludes "Rowing" }\nmatrix {\n  | | R |\n  | X9 | 1 |\n}';
    const all = ['0 declares X9', '1 uses X9', '2 uses "Oars"', '2 uses "Rowing"', '5 uses X9'];
    expect(await marked(text)).toEqual(all);
    expect(await marked(text.replace('‸', '').replace('"Oars":', '"Oa‸rs":'))).toEqual(all);
});

test('what is declared in another file is marked where it is used', async () => {
    expect(await marked('role R "R" { requires PC1: ‸1 NC1: 1 PC2: 2 }')).toEqual(['0 uses 1', '0 uses 1']);
    expect(await marked('relations { PC1@‸B see TD1\n PC2@B see TD1 }')).toEqual(['0 uses B', '1 uses B']);
});

test('elsewhere nothing is marked', async () => {
    expect(await marked('role R "R‸est"')).toEqual([]);
    expect(await marked('role R "R" { requires N‸one: 1 }')).toEqual([]);
});

test('other files are not read for it', async () => {
    const { services, document, params } = await openAt(
        ADOPTING_FRAMEWORKS,
        'home/typed.gradus',
        'term Q "Q" { see ‸NC1 }'
    );
    const other = services.shared.workspace.LangiumDocuments.getDocument(uriOf('home/roles.gradus'));
    const blocks = (other && sourceOf(other)?.blocks) ?? [];
    let isRead = false;
    for (const block of blocks) block.readSyntax = () => (isRead = true);
    await services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params);
    expect([blocks.length > 0, isRead]).toEqual([true, false]);
});
