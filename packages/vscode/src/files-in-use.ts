import { FILES_IN_USE_REQUEST, type FilesInUseAnswer, FilesInUseParams } from '@gradus/protocol';
import * as v from 'valibot';
import { type Disposable, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers which files somebody sees or has changed: VS Code keeps others open for a while, also when they are deleted. */
export function answerFilesInUse(client: BaseLanguageClient): Disposable {
    return client.onRequest(FILES_IN_USE_REQUEST, (params: unknown): FilesInUseAnswer => {
        const { uris } = v.parse(FilesInUseParams, params);
        const used = new Set([...inTabs(), ...changed()]);
        return { uris: uris.filter(uri => used.has(uri)) };
    });
}

function inTabs(): string[] {
    return window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap(({ input }) => {
            if (input instanceof TabInputText) return input.uri.toString();
            return input instanceof TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
        });
}

function changed(): string[] {
    return workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
}
