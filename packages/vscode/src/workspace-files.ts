import { isFrameworkFile } from '@gradus/model/framework-file';
import {
    READ_DIRECTORY_REQUEST,
    READ_FILE_REQUEST,
    type ReadDirectoryAnswer,
    ReadDirectoryParams,
    type ReadFileAnswer,
    ReadFileParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server may read beside Gradus' own files: settings, and what says where a package has its framework. */
const ALSO_READABLE = /\/(?:gradus|package)\.json$/;

/**
 * Reads files for a server that has no file system. Only within the workspace and only files that
 * are Gradus' business.
 */
export function answerFileRequests(client: BaseLanguageClient): void {
    client.onRequest(READ_FILE_REQUEST, async (params: unknown): Promise<ReadFileAnswer> => {
        const uri = inWorkspace(v.parse(ReadFileParams, params).uri);
        if (!isFrameworkFile(uri.path) && !ALSO_READABLE.test(uri.path)) throw new Error('not a file of Gradus.');
        const bytes = await workspace.fs.readFile(uri);
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    });
    client.onRequest(READ_DIRECTORY_REQUEST, async (params: unknown): Promise<ReadDirectoryAnswer> => {
        const uri = inWorkspace(v.parse(ReadDirectoryParams, params).uri);
        const entries = await workspace.fs.readDirectory(uri);
        return entries.map(([name, type]) => ({
            uri: Uri.joinPath(uri, name).toString(),
            isFile: type === FileType.File,
            isDirectory: type === FileType.Directory
        }));
    });
}

function inWorkspace(text: string): Uri {
    const uri = Uri.parse(text, true);
    if (!workspace.getWorkspaceFolder(uri)) throw new Error(`${uri.path} is outside of the workspace.`);
    return uri;
}
