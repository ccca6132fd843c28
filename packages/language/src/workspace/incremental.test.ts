import fc from 'fast-check';
import { AstUtils, DocumentState, isOperationCancelled, isReference, UriUtils } from 'langium';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { KeptModels } from '../model/kept-models.ts';
import { resolveFramework } from '../model/resolve-framework.ts';
import { cancelledAfter } from '../testing/cancelled-after.ts';
import { Editing, editScript, type FileTexts } from '../testing/edit-script.ts';
import { randomRuns, TestWorkspace, uriOf } from '../testing/index.ts';

const RUNS = randomRuns(process.env, 20);

test('after every edit all is as if the files had been read anew', {
    timeout: 30_000 + RUNS.numRuns * 2000
}, async () => {
    await fc.assert(
        fc.asyncProperty(editScript, async ({ start, steps }) => {
            const editing = new Editing(start);
            const workspace = await TestWorkspace.of(Object.fromEntries(start));
            const shown = showDiagnostics(workspace, start);
            const models = new KeptModels(() => workspace.shared.gradus.Frameworks);
            for (const { edits, cancelledAfter: checks } of steps) {
                const { changed, deleted } = editing.apply(edits);
                try {
                    await workspace.change(changed, deleted, cancelledAfter(checks));
                } catch (error) {
                    if (!isOperationCancelled(error)) throw error;
                    continue;
                }
                await expectAsIfReadAnew(workspace, shown, editing.texts, models);
            }
        }),
        RUNS
    );
});

type Shown = ReadonlyMap<string, readonly Diagnostic[]>;

/** What the editor shows: what it was sent last, as long as it was not told that the file is gone. */
function showDiagnostics(workspace: TestWorkspace, texts: FileTexts): Shown {
    const shown = new Map([...texts.keys()].map(path => [uriOf(path).toString(), workspace.diagnostics(path)]));
    const builder = workspace.shared.workspace.DocumentBuilder;
    builder.onUpdate((_, deleted) => {
        for (const uri of deleted) shown.delete(uri.toString());
    });
    builder.onDocumentPhase(DocumentState.Validated, ({ uri, diagnostics = [] }) => {
        shown.set(uri.toString(), diagnostics);
    });
    return shown;
}

async function expectAsIfReadAnew(
    workspace: TestWorkspace,
    shown: Shown,
    texts: FileTexts,
    models: KeptModels
): Promise<void> {
    const fresh = await TestWorkspace.of(Object.fromEntries(texts));
    for (const path of texts.keys()) {
        expect(workspace.diagnostics(path), `diagnostics of ${path}`).toEqual(fresh.diagnostics(path));
        expect(shown.get(uriOf(path).toString()), `diagnostics shown of ${path}`).toEqual(fresh.diagnostics(path));
        expect(linksOf(workspace, path), `links of ${path}`).toEqual(linksOf(fresh, path));
        expect(workspace.model(path), `model of ${path}`).toEqual(fresh.model(path));
        const { Frameworks } = workspace.shared.gradus;
        const folder = Frameworks.folderOf(uriOf(path));
        const model = resolveFramework(Frameworks, folder, { places: false });
        expect(models.of(folder), `kept model of ${path}`).toEqual(model);
    }
    expect(shown.size).toBe(texts.size);
}

/** Where each reference of a file leads; nodes that are no longer part of their file would be found here. */
function linksOf(workspace: TestWorkspace, path: string): string[] {
    const links: string[] = [];
    for (const node of AstUtils.streamAst(workspace.document(path).parseResult.value)) {
        for (const { reference, property } of AstUtils.streamReferences(node)) {
            if (!isReference(reference)) continue;
            const place = `${property} ${reference.$refText} at ${reference.$refNode?.offset}`;
            links.push(`${place}: ${reference.ref ? placeOf(reference.ref, workspace) : 'nowhere'}`);
        }
    }
    return links;
}

function placeOf(node: Parameters<typeof AstUtils.getDocument>[0], workspace: TestWorkspace): string {
    const document = AstUtils.getDocument(node);
    const current = workspace.shared.workspace.LangiumDocuments.getDocument(document.uri);
    const { AstNodeLocator } = workspace.services.workspace;
    const path = AstNodeLocator.getAstNodePath(node);
    const isCurrent = current !== undefined && AstNodeLocator.getAstNode(current.parseResult.value, path) === node;
    return `${UriUtils.relative(uriOf(''), document.uri)}${path}${isCurrent ? '' : ', which is gone'}`;
}
