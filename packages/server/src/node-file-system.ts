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
        return readFile(uri.fsPath);
    }

    readBinarySync(uri: URI): Uint8Array {
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

function toNode(uri: URI, kind: { isFile(): boolean; isDirectory(): boolean }): FileSystemNode {
    return { uri, isFile: kind.isFile(), isDirectory: kind.isDirectory() };
}
