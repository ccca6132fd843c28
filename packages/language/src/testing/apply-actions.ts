import { CodeActionTriggerKind } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { GradusCodeActions } from '../editing/code-actions.ts';
import type { EditAbilities } from '../editing/refactorings/action-context.ts';
import { openFiles } from './editor-workspace.ts';
import { uriOf } from './workspace.ts';

/** Where a selection begins and ends in the text of a test; two at one place are the cursor. */
const MARK = '‸';

/** What is offered at a place of a workspace in memory, and what becomes of the files when it is done. */
export class OfferedActions {
    readonly actions: readonly CodeAction[];
    private readonly files: ReadonlyMap<string, string>;

    private constructor(actions: readonly CodeAction[], files: ReadonlyMap<string, string>) {
        this.actions = actions;
        this.files = files;
    }

    /**
     * Asks what can be done in the file in which `‸` marks the cursor, or a selection from one to another.
     *
     * @param only the kinds of action that are asked for
     * @param abilities what the editor can do; it makes files unless it is said that it does not
     */
    static async in(
        files: Readonly<Record<string, string>>,
        only?: readonly string[],
        abilities: EditAbilities = { createsFiles: true, takesSnippets: false }
    ): Promise<OfferedActions> {
        const [marked] = Object.entries(files).find(([, text]) => text.includes(MARK)) ?? [];
        if (marked === undefined) throw new Error('No file has a cursor.');
        const text = files[marked] ?? '';
        const plain = new Map(Object.entries(files).map(([path, each]) => [path, each.replaceAll(MARK, '')]));
        const services = await openFiles(plain);
        const document = services.shared.workspace.LangiumDocuments.getDocument(uriOf(marked));
        if (!document) throw new Error(`No file ${marked} in the test’s workspace.`);
        const first = text.indexOf(MARK);
        const second = text.lastIndexOf(MARK);
        const range = {
            start: document.textDocument.positionAt(first),
            end: document.textDocument.positionAt(second === first ? first : second - 1)
        };
        const diagnostics = (document.diagnostics ?? []).filter(each => touches(each, range));
        const provider = services.lsp.CodeActionProvider as GradusCodeActions;
        provider.abilities = abilities;
        const actions = provider.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range,
            context: {
                diagnostics,
                triggerKind: CodeActionTriggerKind.Invoked,
                ...(only && { only: [...only] })
            }
        });
        return new OfferedActions(actions, plain);
    }

    get titles(): readonly string[] {
        return this.actions.map(({ title }) => title);
    }

    /** The files that an action changes or makes, with their new text. */
    after(title: string): Record<string, string> {
        const action = this.actions.find(each => each.title === title);
        if (!action?.edit) throw new Error(`Nobody offers “${title}”, but: ${this.titles.join(', ')}`);
        return applied(this.files, action.edit);
    }

    /** The errors of the whole workspace after an action, each as “path: message”. */
    async errorsAfter(title: string): Promise<string[]> {
        const found = await this.diagnosticsAfter(title);
        return found.filter(([, { severity }]) => severity === 1).map(([path, { message }]) => `${path}: ${message}`);
    }

    /** The rules that find something in the whole workspace after an action. */
    async codesAfter(title: string): Promise<string[]> {
        return (await this.diagnosticsAfter(title)).map(([, { code }]) => String(code));
    }

    private async diagnosticsAfter(title: string): Promise<(readonly [path: string, diagnostic: Diagnostic])[]> {
        const { shared } = await openFiles(new Map([...this.files, ...Object.entries(this.after(title))]));
        return shared.workspace.LangiumDocuments.all
            .toArray()
            .flatMap(({ uri, diagnostics = [] }) => diagnostics.map(each => [pathOf(uri.toString()), each] as const));
    }
}

function pathOf(uri: string): string {
    return decodeURIComponent(uri.replace(uriOf('').toString(), ''));
}

function touches({ range: a }: Diagnostic, b: Diagnostic['range']): boolean {
    const isBefore = (one: Diagnostic['range']['end'], other: Diagnostic['range']['start']): boolean =>
        one.line < other.line || (one.line === other.line && one.character < other.character);
    return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function applied(
    files: ReadonlyMap<string, string>,
    { changes = {}, documentChanges }: WorkspaceEdit
): Record<string, string> {
    const result: Record<string, string> = {};
    const apply = (uri: string, edits: readonly TextEdit[]): void => {
        const path = pathOf(uri);
        const text = result[path] ?? files.get(path);
        if (text === undefined) throw new Error(`There is no file ${path} to be changed.`);
        result[path] = TextDocument.applyEdits(TextDocument.create(uri, 'gradus', 0, text), [...edits]);
    };
    for (const [uri, edits] of Object.entries(changes)) apply(uri, edits);
    for (const change of documentChanges ?? []) {
        if (!('kind' in change)) {
            apply(change.textDocument.uri, change.edits.filter(edit => 'newText' in edit) as TextEdit[]);
            continue;
        }
        if (change.kind !== 'create') throw new Error(`No test expects a file to be ${change.kind}d.`);
        const path = pathOf(change.uri);
        if (files.has(path)) throw new Error(`There is a file ${path} already.`);
        result[path] = '';
    }
    return result;
}
