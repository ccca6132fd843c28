import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';
import { startInNode } from './importing/worker/start-in-node.ts';
import { type Extension, startExtension } from './start-extension.ts';

let extension: Extension | undefined;

/** Entry point where extensions run in Node: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
    const module = Uri.joinPath(context.extensionUri, 'out', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    const importing = {
        start: startInNode,
        script: Uri.joinPath(context.extensionUri, 'out', 'importing.js').fsPath
    };
    const { storageUri } = context;
    const crashNotes = storageUri?.scheme === 'file' ? Uri.joinPath(storageUri, 'crash-notes').fsPath : undefined;
    const client = new LanguageClient('gradus', 'Gradus', { run, debug }, clientOptions(crashNotes));
    extension = await startExtension(context, client, importing);
}

export async function deactivate(): Promise<void> {
    await extension?.stop();
}
