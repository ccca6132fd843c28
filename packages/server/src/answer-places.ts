import { type GradusSharedServices, placeOfSubject, subjectAt } from '@gradus/language/lsp';
import {
    FRAMEWORK_FOLDER_REQUEST,
    type FrameworkFolderAnswer,
    FrameworkFolderParams,
    PLACE_REQUEST,
    type PlaceAnswer,
    PlaceParams,
    SUBJECT_REQUEST,
    type SubjectAnswer,
    SubjectParams
} from '@gradus/protocol';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { answerRequest } from './answering.ts';

/** Answers where things are: the framework that a file belongs to, what is shown of a framework, and what is at a place. */
export function answerPlaces(shared: GradusSharedServices, connection: Connection): void {
    const { Frameworks } = shared.gradus;
    answerRequest(shared, connection, PLACE_REQUEST, PlaceParams, ({ folder, subject }): PlaceAnswer => {
        return placeOfSubject(Frameworks, folder, subject) ?? null;
    });
    answerRequest(shared, connection, SUBJECT_REQUEST, SubjectParams, ({ uri, position }): SubjectAnswer => {
        const at = URI.parse(uri);
        const document = shared.workspace.LangiumDocuments.getDocument(at);
        const subject = document && subjectAt(document, document.textDocument.offsetAt(position));
        return { folder: Frameworks.folderOf(at), subject: subject ?? null };
    });
    answerRequest(
        shared,
        connection,
        FRAMEWORK_FOLDER_REQUEST,
        FrameworkFolderParams,
        ({ uri }): FrameworkFolderAnswer => ({ folder: Frameworks.folderOf(URI.parse(uri)) })
    );
}
