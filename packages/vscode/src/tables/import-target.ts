import { FRAMEWORK_FILES } from '@gradus/model/framework-file';
import { FRAMEWORK_FOLDER_REQUEST, FrameworkFolderAnswer } from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, type Position, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForFolder } from '../new-framework/ask-for-folder.ts';

/** An empty line of an open file. */
export interface CursorTarget {
    readonly uri: Uri;
    readonly position: Position;
}

/** The place of the cursor, if elements can be written there as far as the editor can tell. */
export function cursorTarget(): CursorTarget | undefined {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'gradus' || editor.document.isClosed) return undefined;
    const { active } = editor.selection;
    return editor.document.lineAt(active.line).isEmptyOrWhitespace
        ? { uri: editor.document.uri, position: active }
        : undefined;
}

/** A file that is not there yet: in the folder of the framework that is open, else beside the spreadsheet. */
export async function newFileFor(client: BaseLanguageClient, spreadsheet: Uri): Promise<Uri> {
    return newFileIn(await folderFor(client, spreadsheet), spreadsheet);
}

/** A file in a folder that is not there yet, and is called as the spreadsheet is. */
export async function newFileIn(folder: Uri, spreadsheet: Uri): Promise<Uri> {
    const name = nameOf(spreadsheet);
    for (let number = 1; ; number++) {
        const file = Uri.joinPath(folder, number === 1 ? `${name}.gradus` : `${name}-${number}.gradus`);
        if (!(await isThere(file))) return file;
    }
}

/** The name of a file without its ending, with what is safe in names only. */
export function nameOf({ path }: Uri): string {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60) || 'table';
}

/** Asks for another folder, as for a new framework; that of the spreadsheet is offered first. */
export function askForOtherFolder(spreadsheet: Uri): Promise<Uri | undefined> {
    const folder = Uri.joinPath(spreadsheet, '..');
    const isRoot = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString());
    const label = l10n.t('The folder of the spreadsheet');
    const beside = isRoot ? [] : [{ label, description: workspace.asRelativePath(folder), folder }];
    return askForFolder(nameOf(spreadsheet), l10n.t('Import a Spreadsheet'), beside);
}

async function folderFor(client: BaseLanguageClient, spreadsheet: Uri): Promise<Uri> {
    const document = window.activeTextEditor?.document;
    const uri = document?.languageId === 'gradus' && !document.isUntitled ? document.uri : undefined;
    const [any] = uri ? [] : await workspace.findFiles(FRAMEWORK_FILES, '**/node_modules/**');
    const known = uri ?? any;
    if (known) {
        const answer: unknown = await client
            .sendRequest(FRAMEWORK_FOLDER_REQUEST, { uri: known.toString() })
            .catch(() => undefined);
        const read = v.safeParse(FrameworkFolderAnswer, answer);
        if (read.success) return Uri.parse(read.output.folder);
    }
    const beside = Uri.joinPath(spreadsheet, '..');
    // A spreadsheet from elsewhere, such as a folder of downloads, is no place for a framework.
    return workspace.getWorkspaceFolder(spreadsheet) ? beside : (workspace.workspaceFolders?.[0]?.uri ?? beside);
}

async function isThere(file: Uri): Promise<boolean> {
    return workspace.fs.stat(file).then(
        () => true,
        () => false
    );
}
