import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import {
    CodeActionRequest,
    CodeLensRequest,
    CompletionRequest,
    DefinitionRequest,
    DocumentHighlightRequest,
    DocumentSymbolRequest,
    FoldingRangeRequest,
    HoverRequest,
    InlayHintRequest,
    PrepareRenameRequest,
    ReferencesRequest,
    RenameRequest,
    SemanticTokensRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import type { Editor } from './support/editor.ts';
import { test } from './support/test.ts';

const FILE = 'home/typed.gradus';

/** Every construct as it is while somebody types it, with the cursor `‸`. */
const HALF_TYPED: Readonly<Record<string, readonly string[]>> = {
    annotations: [
        'term Q "Q" { remark ‸',
        'term Q "Q" { remark open "x" by ‸ }',
        'term Q "Q" { remark open "x" on ‸',
        'term Q "Q" { accept ‸',
        'term Q "Q" { accept level-drop ‸ }',
        'term Q "Q" { accept ‸ because',
        'accept ‸',
        'term Q "Q" { status ‸ }',
        'term Q "Q" { replaced ‸',
        'term Q "Q" { replaced by ‸ }',
        'term Q "Q" { formerly ‸ }',
        'term Q "Q" { formerly A, ‸',
        'term Q "Q" { id ‸',
        'term Q "Q" { number "‸'
    ],
    relations: [
        'term Q "Q" { is ‸ }',
        'term Q "Q" { is same ‸',
        'term Q "Q" { is same as ‸',
        'term Q "Q" { is same as "‸ }',
        'term Q "Q" { see PC1@‸ }',
        'term Q "Q" { see @‸',
        'term Q "Q" { see PC1, ‸ because "x" }',
        'term Q "Q" { satisfies TD1 confidence ‸ }',
        'relations ‸',
        'relations { ‸',
        'relations { PC1 ‸ }',
        'relations { PC1@‸ }',
        'relations { "Team‸ }',
        'relations { is ‸ same as }'
    ],
    header: [
        'framework H "H" { use ‸',
        'framework H "H" { adopt ‸ from }',
        'framework H "H" { use Base from ‸ as }',
        'framework H "H" { use Base as ‸ }',
        'framework H "H" { namespace ‸ }'
    ],
    scales: [
        'scale X "X" cumulative 8 ‸',
        'scale X "X" from ‸',
        'scale X "X" from 0 to ‸ { level ‸',
        'scale X "X" of ‸ { }',
        'scale X "X" of X { level A covers ‸ }',
        'scale X "X" of Skill { level A covers 1..‸'
    ],
    sections: [
        'section x "X": ‸',
        'section x "X": numbered ‸',
        'section x "X": list expected ‸',
        'section x "X": list for descriptor, ‸',
        'section x "X": text for competency in ‸'
    ],
    dictionary: [
        'category C "C" unlevelled ‸ { }',
        'category C "C" unlevelled for ‸',
        'category C "C" on Skill { competency X "X" in ‸',
        'category C "C" on Skill { competency X "X" { level ‸ } }',
        'category C "C" on Skill { competency X "X" { level 1 { ‸',
        'category C "C" on Skill { competency X "X" { competency ‸',
        'category C "C" { statement ‸',
        'category C "C" { statement X "X" { statement Y ‸ } }',
        'term ‸',
        'term Q "Q" alias ‸ { }'
    ],
    roles: [
        'role X "X" at ‸ in of extends',
        'role X "X" of ‸ extends { }',
        'role X "X" extends ‸',
        'role X "X" extends X, ‸ { }',
        'set ‸',
        'set X "X" extends ‸ { requires }',
        'role X "X" { excludes ‸',
        'role X "X" in River { activity ‸ }',
        'role X "X" { specialisation ‸ { } }',
        'role X "X" { specialisations ‸',
        'role X "X" { requires PC1: ‸',
        'role X "X" { requires PC1: 1.. ‸ desirable }',
        'role X "X" { requires PC1: 1, ‸ }',
        'role X "X" { requires PC1: 1, Weight ‸ { accept',
        'role X "X" { requires PC1@‸: 1 }',
        'role X "X" { requires "‸: 1 }'
    ],
    tables: [
        'matrix ‸',
        'matrix { ‸',
        'matrix {\n  | ‸',
        'matrix {\n  | | ‸\n}',
        'matrix {\n  | | Boatman | ‸\n  | PC1 | 1 |\n}',
        'matrix {\n  | | Boatman |\n  | ‸\n}',
        'matrix {\n  | | Boatman |\n  | PC1 ‸\n}',
        'matrix {\n  | | Boatman |\n  | PC1 | 1..‸ |\n}',
        'matrix {\n  | | Boatman |\n  | PC1 | ‸ | | |\n}',
        '| PC1 | ‸'
    ],
    grades: ['grade X "X" at ‸', 'grade X "X" at Eight ‸ { }', 'grade X "X" at at ‸'],
    streams: ['stream X "X" of ‸', 'stream X "X" of grades ‸', 'stream X "X": ‸', 'stream X "X": A -> ‸ -> { }'],
    translations: [
        'translation ‸',
        'translation fr of ‸',
        'translation fr { ‸',
        'translation fr { competency ‸',
        'translation fr { level ‸ }',
        'translation fr { descriptor ‸ }',
        'translation fr { scale Skill { level ‸ } }',
        'translation fr { role Boatman { activity ‸ } }',
        'translation fr { competency NC1 { level 1 { ‸ } } }',
        'translation fr of Base { competency PC1@‸'
    ],
    adoption: [
        'adapt ‸',
        'adapt competency ‸',
        'adapt competency PC1 levels ‸ { }',
        'adapt competency PC1 levels 3..‸',
        'adapt role Officer { requires ‸ }',
        'adapt role Officer { excludes ‸',
        'adapt term PC1 { ‸ }',
        'omit ‸',
        'omit role ‸ because',
        'omit role Officer, ‸'
    ]
};

/** Asks for everything that an editor shows while somebody types, at a place. Refusing a new name is an answer, too. */
async function askForAll(editor: Editor, typed: string): Promise<void> {
    const offset = typed.indexOf('‸');
    const before = typed.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const file = editor.in(FILE);
    const range = { start: position, end: position };
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    await Promise.all([
        editor.ask(CompletionRequest.type, { ...file, position }),
        editor.ask(HoverRequest.type, { ...file, position }),
        editor.ask(DefinitionRequest.type, { ...file, position }),
        editor.ask(ReferencesRequest.type, { ...file, position, context: { includeDeclaration: true } }),
        editor.ask(DocumentHighlightRequest.type, { ...file, position }),
        editor.ask(CodeActionRequest.type, { ...file, range, context: { diagnostics: [] } }),
        editor.ask(DocumentSymbolRequest.type, file),
        editor.ask(WorkspaceSymbolRequest.type, { query: '' }),
        editor.ask(FoldingRangeRequest.type, file),
        editor.ask(InlayHintRequest.type, { ...file, range: whole }),
        editor.ask(SemanticTokensRequest.type, file),
        editor.ask(CodeLensRequest.type, file),
        accepted(editor.ask(PrepareRenameRequest.type, { ...file, position })),
        accepted(editor.ask(RenameRequest.type, { ...file, position, newName: 'Q9' }))
    ]);
}

async function accepted(answer: Promise<unknown>): Promise<void> {
    await answer.catch((error: { code?: number }) => expect(error.code).toBe(-32803));
}

// That nothing is written to the log as an error is asked of every test.
test.for(Object.keys(HALF_TYPED))('half-typed %s are answered', async (construct, { share }) => {
    const editor = await share(
        { ...ADOPTING_FRAMEWORKS, [FILE]: '' },
        { initializationOptions: { openRoleMatrices: true } }
    );
    if (!editor.isOpen(FILE)) await editor.open(FILE);
    for (const typed of HALF_TYPED[construct] ?? []) {
        await editor.replace(FILE, typed.replaceAll('‸', ''));
        await askForAll(editor, typed);
    }
    // And it goes on as if nothing had been.
    await editor.replace(FILE, 'role X "X" at Nowhere\n');
    expect(await editor.codes(FILE)).toContain('unresolved-reference');
});
