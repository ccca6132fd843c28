import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerFilesInUse } from './files-in-use.ts';
import type { ImportWorker } from './importing/import-framework.ts';
import { keepIndentation } from './keep-indentation.ts';
import { PreviewPanels } from './preview/preview-panels.ts';
import { showPlaces } from './show-places.ts';
import { answerFileRequests } from './workspace-files.ts';

export interface Extension {
    stop(): Promise<void>;
}

/** What both entry points have in common: the commands, the preview, and the running client. */
export async function startExtension(
    context: ExtensionContext,
    client: BaseLanguageClient,
    importing: ImportWorker
): Promise<Extension> {
    answerFileRequests(client);
    keepIndentation(client.protocol2CodeConverter);
    const { startAuthoring } = await import('./start-authoring.ts');
    const previews = new PreviewPanels(context.extensionUri, client);
    context.subscriptions.push(
        previews,
        startAuthoring(client, context.extensionUri, context.workspaceState, importing),
        commands.registerCommand('gradus.openRoleMatrices', (uri?: unknown, role?: unknown) =>
            previews.open(uri, role)
        ),
        answerFilesInUse(client),
        commands.registerCommand('gradus.showPlaces', showPlaces),
        commands.registerCommand('gradus.restartServer', async () => {
            // A server that no longer answers cannot be stopped politely; it is replaced all the same.
            await client.stop().catch(() => undefined);
            await client.start();
        }),
        commands.registerCommand('gradus.showLog', () => client.outputChannel.show())
    );
    await client.start();
    return { stop: () => client.stop() };
}
