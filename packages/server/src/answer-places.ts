import { type GradusSharedServices, placeOfSubject } from '@gradus/language/lsp';
import {
    FRAMEWORK_FOLDER_REQUEST,
    type FrameworkFolderAnswer,
    FrameworkFolderParams,
    PLACE_REQUEST,
    type PlaceAnswer,
    PlaceParams
} from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/** Answers where things are: the framework that a file belongs to, and what is shown of a framework. */
export function answerPlaces(shared: GradusSharedServices, connection: Connection): void {
    const { WorkspaceLock, WorkspaceManager } = shared.workspace;
    const { Frameworks } = shared.gradus;
    connection.onRequest<PlaceAnswer, void>(PLACE_REQUEST, async (params: unknown) => {
        const { folder, subject } = v.parse(PlaceParams, params);
        await WorkspaceManager.ready;
        return WorkspaceLock.read(() => placeOfSubject(Frameworks, folder, subject) ?? null);
    });
    connection.onRequest<FrameworkFolderAnswer, void>(FRAMEWORK_FOLDER_REQUEST, async (params: unknown) => {
        const { uri } = v.parse(FrameworkFolderParams, params);
        await WorkspaceManager.ready;
        return WorkspaceLock.read(() => ({ folder: Frameworks.folderOf(URI.parse(uri)) }));
    });
}
