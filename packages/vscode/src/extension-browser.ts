import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.ts';
import { startInBrowser } from './importing/worker/start-in-browser.ts';
import { type Extension, startExtension } from './start-extension.ts';

let extension: Extension | undefined;

/** Entry point where extensions run in a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'out', 'server.browser.js').toString(true);
    // A function, so that a restart begins with a new worker; with the transports made here, since
    // the client cannot tell that what an extension host calls a worker is one.
    const server = async () => {
        const worker = new Worker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const importing = {
        start: startInBrowser,
        script: Uri.joinPath(context.extensionUri, 'out', 'importing.js').toString(true)
    };
    const client = new LanguageClient('gradus', 'Gradus', server, clientOptions());
    extension = await startExtension(context, client, importing);
}

export async function deactivate(): Promise<void> {
    await extension?.stop();
}
