import fc from 'fast-check';
import { Cancellation, DocumentState, isOperationCancelled, isReference, AstUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { Editing, editScript, startingFiles } from '../testing/edit-script.ts';
import { TestWorkspace } from '../testing/index.ts';

const RUNS = Number(process.env['GRADUS_EDIT_SCRIPTS'] ?? 25);
const SEED = process.env['GRADUS_SEED'] ? Number(process.env['GRADUS_SEED']) : 20261122;

let steps=0, diags=0;
test('after every edit everything is as if read anew', async () => {
    await fc.assert(
        fc.asyncProperty(editScript, async ({ start, steps: script }) => {
            const editing = new Editing(startingFiles(start));
            const workspace = await TestWorkspace.of(Object.fromEntries(editing.texts));
            const published = new Map<string, readonly Diagnostic[]>();
            for (const p of editing.texts.keys()) published.set(workspace.document(p).uri.toString(), workspace.diagnostics(p));
            workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, d => { published.set(d.uri.toString(), d.diagnostics ?? []); });
            workspace.shared.workspace.DocumentBuilder.onUpdate((_c, deleted) => { for (const d of deleted) published.delete(d.toString()); });
            for (const step of script) {
                const { changed, deleted } = editing.apply(step.edits);
                try {
                    await workspace.change(changed, deleted, cancelledAfter(step.cancelledAfter));
                } catch (error) {
                    if (!isOperationCancelled(error)) throw error;
                    continue;
                }
                steps++;
                const fresh = await TestWorkspace.of(Object.fromEntries(editing.texts));
                for (const path of editing.texts.keys()) {
                    diags += fresh.diagnostics(path).length;
                    expect(workspace.diagnostics(path), path).toEqual(fresh.diagnostics(path));
                    expect(published.get(workspace.document(path).uri.toString()), path+' published').toEqual(fresh.diagnostics(path));
                    expect(workspace.model(path)).toEqual(fresh.model(path));
                    stale(workspace, path);
                }
                expect(published.size).toBe(editing.texts.size);
            }
        }),
        { numRuns: RUNS, seed: SEED, ...(process.env['GRADUS_PATH'] && {path: process.env['GRADUS_PATH']}), endOnFailure: !!process.env['NOSHRINK'] }
    );
    console.log(steps, diags);
}, 3_600_000);

function stale(workspace: TestWorkspace, path: string) {
    for (const node of AstUtils.streamAst(workspace.document(path).parseResult.value)) {
        for (const { reference } of AstUtils.streamReferences(node)) {
            if (!isReference(reference) || !reference.ref) continue;
            const doc = AstUtils.getDocument(reference.ref);
            expect(workspace.shared.workspace.LangiumDocuments.getDocument(doc.uri)).toBe(doc);
            expect(AstUtils.findRootNode(reference.ref)).toBe(doc.parseResult.value);
        }
    }
}

function cancelledAfter(checks: number | undefined): Cancellation.CancellationToken {
    if (checks === undefined) return Cancellation.CancellationToken.None;
    let left = checks;
    return {
        get isCancellationRequested() {
            return left-- <= 0;
        },
        onCancellationRequested: () => ({ dispose() {} })
    };
}
