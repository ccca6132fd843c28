import { commands, Disposable, type Memento, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { addCompetency, addRole } from './add-element.ts';
import { offerTools } from './assistants/tools.ts';
import { startCompare } from './compare/compare-with.ts';
import { exportFramework } from './export/export-framework.ts';
import { exportJson } from './export/export-json.ts';
import { type ImportWorker, importFramework } from './importing/import-framework.ts';
import { newFramework } from './new-framework/new-framework.ts';
import { RemarkThreads } from './remarks/remark-threads.ts';
import { FrameworkStatusItem } from './status/framework-status.ts';
import { startTables } from './tables/start-tables.ts';
import { TreeViews } from './tree/tree-views.ts';

/** What helps to write: the side bar, the status of the framework, and what begins something new. */
export function startAuthoring(
    client: BaseLanguageClient,
    extensionUri: Uri,
    memory: Memento,
    importing: ImportWorker
): Disposable {
    return Disposable.from(
        new TreeViews(client),
        new RemarkThreads(client),
        offerTools(client),
        new FrameworkStatusItem(client),
        startTables(client, memory),
        startCompare(client),
        commands.registerCommand('gradus.export', (uri?: unknown, given?: unknown) =>
            exportFramework(client, extensionUri, uri, given)
        ),
        commands.registerCommand('gradus.exportJson', (uri?: unknown, target?: unknown) =>
            exportJson(client, uri, target)
        ),
        commands.registerCommand('gradus.import', (given?: unknown) => importFramework(importing, given)),
        commands.registerCommand('gradus.newFramework', (answers?: unknown) => newFramework(client, answers)),
        commands.registerCommand('gradus.addCompetency', (uri?: unknown) => addCompetency(client, uri)),
        commands.registerCommand('gradus.addRole', (uri?: unknown) => addRole(client, uri)),
        commands.registerCommand('gradus.openWalkthrough', () =>
            commands.executeCommand('workbench.action.openWalkthrough', 'gradus.gradus#begin', false)
        )
    );
}
