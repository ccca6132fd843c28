import {
    CodeActionRequest,
    CodeLensRequest,
    CompletionRequest,
    DefinitionRequest,
    type Diagnostic,
    DocumentSymbolRequest,
    FoldingRangeRequest,
    HoverRequest,
    ReferencesRequest,
    RenameRequest,
    SemanticTokensRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import type { Editor } from '../server/support/editor.ts';
import { EXPORT_JSON, PREVIEW } from '../server/support/gradus-requests.ts';
import { rangeBetween } from '../server/support/positions.ts';
import { placeIn } from './place-in.ts';
import { ignoreRefusal } from './refusal.ts';

/** What a server says of all files, by what was asked. */
export type Answers = ReadonlyMap<string, unknown>;

/**
 * Asks a server all that depends on what it has read: of each file what is wrong with it and how to put that right, its symbols,
 * folds, colours, lenses, preview and export; of the whole its symbols; and at some places who refers to what stands there,
 * where it is, what to write there, and what renaming it changes.
 *
 * @param files the files that there are, with their texts
 * @param places numbers that stand for places in the texts
 */
export async function answersOf(
    editor: Editor,
    files: ReadonlyMap<string, string>,
    places: readonly number[]
): Promise<Answers> {
    const answers = new Map<string, unknown>();
    const root = `${editor.project.uriOf('.')}/`;
    const keep = (asked: string, answer: unknown) => answers.set(asked, withoutRoot(answer, root));
    const problems = new Map<string, readonly Diagnostic[]>();
    for (const [uri, diagnostics] of await editor.allDiagnostics()) {
        const file = uri.replace(root, '');
        problems.set(file, diagnostics);
        if (diagnostics.length > 0) keep(`problems of ${file}`, diagnostics satisfies readonly Diagnostic[]);
    }
    const symbols = (await editor.ask(WorkspaceSymbolRequest.type, { query: '' })) ?? [];
    keep('symbols of all files', symbols.map(each => JSON.stringify(each)).sort());
    for (const file of files.keys()) {
        const document = editor.in(file);
        keep(`symbols of ${file}`, await editor.ask(DocumentSymbolRequest.type, document));
        keep(`folds of ${file}`, await editor.ask(FoldingRangeRequest.type, document));
        keep(`colours of ${file}`, (await editor.ask(SemanticTokensRequest.type, document))?.data);
        keep(`lenses of ${file}`, await editor.ask(CodeLensRequest.type, document));
        keep(`export of ${file}`, await editor.ask(EXPORT_JSON, { uri: document.textDocument.uri }));
        // While a text is broken, the preview shows what was before, which a new server cannot know.
        const uri = document.textDocument.uri;
        const preview = await editor.ask(PREVIEW, { uri, viewer: `all ${Math.random()}` });
        if (!('notice' in preview) && preview.type === 'show') {
            const { version: _, choice: __, ...shown } = preview as typeof preview & { choice?: unknown };
            keep(`preview of ${file}`, shown);
        }
    }
    for (const place of places) {
        const [file, text] = [...files][place % files.size] ?? [];
        if (file === undefined || text === undefined || text === '') continue;
        const at = placeIn(text, place * 7919);
        const asked = { ...editor.in(file), position: rangeBetween(text, at, at).start };
        const references = { ...asked, context: { includeDeclaration: true } };
        keep(`references at ${at} of ${file}`, sorted(await editor.ask(ReferencesRequest.type, references)));
        keep(`hover at ${at} of ${file}`, await editor.ask(HoverRequest.type, asked));
        keep(`definition at ${at} of ${file}`, await editor.ask(DefinitionRequest.type, asked));
        keep(`completion at ${at} of ${file}`, await editor.ask(CompletionRequest.type, asked));
        const renamed = await editor.ask(RenameRequest.type, { ...asked, newName: 'Ren8med' }).catch(ignoreRefusal);
        keep(`renaming at ${at} of ${file}`, withoutVersions(renamed));
        const of = problems.get(file) ?? [];
        const problem = of[place % Math.max(1, of.length)];
        if (!problem) continue;
        const fixed = { ...editor.in(file), range: problem.range, context: { diagnostics: [problem] } };
        const fixes = await editor.ask(CodeActionRequest.type, fixed).catch(ignoreRefusal);
        keep(`fixes for ${problem.code} at ${at} of ${file}`, withoutVersions(fixes));
    }
    return answers;
}

/** A file that was edited often has another version than one that was only opened. */
function withoutVersions(answer: unknown): unknown {
    return JSON.parse(
        JSON.stringify(answer ?? null, (key, value: unknown) => (key === 'version' ? undefined : value))
    ) as unknown;
}

function sorted(all: readonly unknown[] | null): string[] {
    return (all ?? []).map(each => JSON.stringify(each)).sort();
}

/** The same answer of a server on another folder. */
function withoutRoot(answer: unknown, root: string): unknown {
    const text = JSON.stringify(answer ?? null);
    return JSON.parse(text.replaceAll(root, 'root:/').replaceAll(root.slice(0, -1), 'root:'));
}
