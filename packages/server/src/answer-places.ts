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
import type { Connection } from 'vscode-languageserver';
import { answerRequest } from './answering.ts';

/** Answers where things are: the framework that a file belongs to, and what is shown of a framework. */
export function answerPlaces(shared: GradusSharedServices, connection: Connection): void {
    const { Frameworks } = shared.gradus;
    answerRequest(shared, connection, PLACE_REQUEST, PlaceParams, ({ folder, subject }): PlaceAnswer => {
        return placeOfSubject(Frameworks, folder, subject) ?? null;
    });
    answerRequest(
        shared,
        connection,
        FRAMEWORK_FOLDER_REQUEST,
        FrameworkFolderParams,
        ({ uri }): FrameworkFolderAnswer => ({ folder: Frameworks.folderOf(URI.parse(uri)) })
    );
}
