import {
    READ_DIRECTORY_REQUEST,
    READ_FILE_REQUEST,
    ReadDirectoryAnswer,
    type ReadDirectoryParams,
    ReadFileAnswer,
    type ReadFileParams
} from '@gradus/protocol';
import type { FileSystemNode, FileSystemProvider } from 'langium';
import { Cancellation, URI, UriUtils } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';

/** Far longer than a place takes that can be reached. */
const LONGEST_ANSWER_MS = 60_000;

/** Reads through the client, for a server in a browser worker, where there are no files. */
export class ClientFiles implements FileSystemProvider {
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const name = UriUtils.basename(uri);
        const siblings = await this.readDirectory(UriUtils.dirname(uri));
        const found = siblings.find(each => UriUtils.basename(each.uri) === name);
        if (!found) throw new Error(`there is no ${name}.`);
        return found;
    }

    async exists(uri: URI): Promise<boolean> {
        return this.stat(uri).then(
            () => true,
            () => false
        );
    }

    async readFile(uri: URI): Promise<string> {
        const params: ReadFileParams = { uri: uri.toString() };
        return v.parse(ReadFileAnswer, await this.ask(READ_FILE_REQUEST, params)).text;
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        const params: ReadDirectoryParams = { uri: uri.toString() };
        const entries = v.parse(ReadDirectoryAnswer, await this.ask(READ_DIRECTORY_REQUEST, params));
        return entries.map(({ uri: entry, isFile, isDirectory }) => ({ uri: URI.parse(entry), isFile, isDirectory }));
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return new TextEncoder().encode(await this.readFile(uri));
    }

    /** All that is asked later waits for a workspace to be read, and would for ever for one file that never comes. */
    private async ask(request: string, params: object): Promise<unknown> {
        const asking = new Cancellation.CancellationTokenSource();
        const { promise: late, reject } = Promise.withResolvers<never>();
        const timer = setTimeout(() => {
            asking.cancel();
            reject(
                new Error(
                    'the editor did not give it within a minute. See whether the place where it lies can be reached.'
                )
            );
        }, LONGEST_ANSWER_MS);
        try {
            return await Promise.race([this.connection.sendRequest(request, params, asking.token), late]);
        } finally {
            clearTimeout(timer);
            asking.dispose();
        }
    }

    statSync(): never {
        throw new Error(NOT_SYNCHRONOUS);
    }

    existsSync(): never {
        throw new Error(NOT_SYNCHRONOUS);
    }

    readBinarySync(): never {
        throw new Error(NOT_SYNCHRONOUS);
    }

    readFileSync(): never {
        throw new Error(NOT_SYNCHRONOUS);
    }

    readDirectorySync(): never {
        throw new Error(NOT_SYNCHRONOUS);
    }
}

const NOT_SYNCHRONOUS = 'In a browser files can only be read asynchronously.';
