import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { decodeUtf8 } from '@gradus/language/text';
import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { UriUtils } from 'langium';

/** Reads the local file system. Text that is not UTF-8 is refused with a reason rather than garbled. */
export class NodeFiles implements FileSystemProvider {
    async stat(uri: URI): Promise<FileSystemNode> {
        return toNode(uri, await stat(uri.fsPath));
    }

    statSync(uri: URI): FileSystemNode {
        return toNode(uri, statSync(uri.fsPath));
    }

    async exists(uri: URI): Promise<boolean> {
        return access(uri.fsPath).then(
            () => true,
            () => false
        );
    }

    existsSync(uri: URI): boolean {
        return existsSync(uri.fsPath);
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        expectFile(await stat(uri.fsPath));
        return readFile(uri.fsPath);
    }

    readBinarySync(uri: URI): Uint8Array {
        expectFile(statSync(uri.fsPath));
        return readFileSync(uri.fsPath);
    }

    async readFile(uri: URI): Promise<string> {
        return decodeUtf8(await this.readBinary(uri));
    }

    readFileSync(uri: URI): string {
        return decodeUtf8(this.readBinarySync(uri));
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        const entries = await readdir(uri.fsPath, { withFileTypes: true });
        return entries.map(entry => toNode(UriUtils.joinPath(uri, entry.name), entry));
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        const entries = readdirSync(uri.fsPath, { withFileTypes: true });
        return entries.map(entry => toNode(UriUtils.joinPath(uri, entry.name), entry));
    }
}

/** A pipe or a device is no file, and a link may lead to one: reading it could go on for ever. */
function expectFile(kind: { isFile(): boolean; isDirectory(): boolean }): void {
    if (!kind.isFile() && !kind.isDirectory()) throw new Error('it is not a file.');
}

function toNode(uri: URI, kind: { isFile(): boolean; isDirectory(): boolean }): FileSystemNode {
    return { uri, isFile: kind.isFile(), isDirectory: kind.isDirectory() };
}
