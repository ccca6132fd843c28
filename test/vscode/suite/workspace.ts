import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assert, present } from './expect.ts';

/** Files of the example that the tests use, by their path in the workspace. */
export const FRAMEWORK = 'framework.gradus';
export const PROFESSIONAL = 'competencies/2-professional.gradus';
export const SENIOR_MANAGER = 'client-management/1-senior-manager.gradus';
export const LINE_MANAGER = 'client-management/3-line-manager.gradus';
export const EXPERT = 'client-management/5-expert.gradus';
/** Not opened by the tests that come before those about diagnostics. */
export const NEVER_OPENED = 'client-management/7-customs-officer.gradus';
export const TRAINEE = 'client-management/8-customs-officer-trainee.gradus';

export function workspaceFolder(): vscode.Uri {
    return present(vscode.workspace.workspaceFolders?.[0], 'the workspace folder').uri;
}

export function fileUri(file: string): vscode.Uri {
    return vscode.Uri.joinPath(workspaceFolder(), file);
}

/** The path of a file in the workspace. */
export function pathOf(uri: vscode.Uri): string {
    return vscode.workspace.asRelativePath(uri, false);
}

/** Opens a file in an editor. */
export async function showFile(file: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await openFile(file));
}

/** Opens a file without showing it, which is all that providers need. */
export async function openFile(file: string): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(fileUri(file));
}

export async function readFile(uri: vscode.Uri): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The range of a text that stands in the document once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
    const all = document.getText();
    const offset = all.indexOf(text);
    assert(offset >= 0 && all.indexOf(text, offset + 1) < 0, `“${text}” does not stand once in ${document.uri.path}`);
    return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Replaces a text that stands in the document once, as typing would: without saving. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, text), by);
    assert(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
}

/** Waits until the diagnostics of a file are of just these codes; returns them in the order of the text. */
export async function diagnosticsOf(file: string, ...codes: readonly string[]): Promise<vscode.Diagnostic[]> {
    const uri = fileUri(file);
    const seen = () => vscode.languages.getDiagnostics(uri).toSorted((a, b) => a.range.start.compareTo(b.range.start));
    return until(
        `${file} has the diagnostics [${codes.join(', ')}]`,
        async () => (seen().map(codeOf).join() === codes.join() ? seen() : undefined),
        45_000,
        () => `it has [${seen().map(each => `${codeOf(each)}: ${each.message}`)}]`
    );
}

/** Waits until no file has diagnostics. */
export async function noDiagnostics(): Promise<void> {
    const seen = () => vscode.languages.getDiagnostics().filter(([, diagnostics]) => diagnostics.length > 0);
    await until(
        'no file has diagnostics',
        async () => (seen().length === 0 ? true : undefined),
        45_000,
        () =>
            seen()
                .map(([uri, [first]]) => `${pathOf(uri)}: ${first?.message}`)
                .join('\n')
    );
}

/** Diagnostics may carry the address of their rule's documentation beside the code. */
export function codeOf({ code }: vscode.Diagnostic): string {
    return String(typeof code === 'object' ? code.value : code);
}

/** Has each test of a suite begin with the example as it is on disk, and with a server that knows it. */
export function useExample(): void {
    before(async () => {
        original ??= await readWorkspace();
        await extension().activate();
        await serverKnowsTheExample();
    });
    afterEach(async () => {
        await restoreWorkspace();
        await noDiagnostics();
    });
}

export function extension(): vscode.Extension<unknown> {
    return present(vscode.extensions.getExtension(GRADUS_EXTENSION_ID), `the extension ${GRADUS_EXTENSION_ID}`);
}

/** Waits until the server has read the workspace. Until then VS Code's commands find nothing. */
export async function serverKnowsTheExample(): Promise<void> {
    await until('the server knows the workspace', async () => {
        const symbols = vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            'PC9'
        );
        // What is asked while VS Code starts may stay without an answer; then it is asked again.
        const nothing = new Promise<readonly vscode.SymbolInformation[]>(resolve => setTimeout(resolve, 8_000, []));
        return (await Promise.race([symbols, nothing])).length > 0 ? true : undefined;
    });
}

let original: ReadonlyMap<string, string> | undefined;

async function readWorkspace(): Promise<Map<string, string>> {
    const files = await vscode.workspace.findFiles('**/*');
    return new Map(await Promise.all(files.map(async uri => [uri.toString(), await readFile(uri)] as const)));
}

/** Closes all editors and gives all files the text they had. */
async function restoreWorkspace(): Promise<void> {
    const files = present(original, 'what the workspace was like');
    const changed = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
    if (changed.length > 0) {
        const edit = new vscode.WorkspaceEdit();
        for (const { uri, lineCount } of changed) {
            edit.replace(uri, new vscode.Range(0, 0, lineCount, 0), files.get(uri.toString()) ?? '');
        }
        assert(await vscode.workspace.applyEdit(edit), 'the changes could not be undone');
        for (const document of changed) assert(await document.save(), `${pathOf(document.uri)} could not be saved`);
    }
    if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    const now = await readWorkspace();
    for (const [uri, text] of files) {
        if (now.get(uri) !== text) await writeFile(vscode.Uri.parse(uri), text);
        now.delete(uri);
    }
    for (const uri of now.keys()) await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
}
