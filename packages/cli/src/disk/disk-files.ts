import { decodeUtf8 } from '@gradus/language/text';
import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { UriUtils } from 'langium';
import type { Disk } from './disk.ts';

/**
 * The disk as the language reads it. Nothing else goes on in a command, so waiting for one file
 * after the other takes less time than many at once.
 */
export class DiskFiles implements FileSystemProvider {
    protected readonly disk: Disk;

    constructor(disk: Disk) {
        this.disk = disk;
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        return this.statSync(uri);
    }

    statSync(uri: URI): FileSystemNode {
        const kind = this.disk.kind(uri.fsPath);
        return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
    }

    async exists(uri: URI): Promise<boolean> {
        return this.existsSync(uri);
    }

    existsSync(uri: URI): boolean {
        return this.disk.exists(uri.fsPath);
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return this.readBinarySync(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        return this.disk.content(uri.fsPath);
    }

    async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    readFileSync(uri: URI): string {
        return decodeUtf8(this.readBinarySync(uri));
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.readDirectorySync(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        return this.disk.entries(uri.fsPath).map(entry => {
            const isDirectory = entry.endsWith('/');
            const isFile = !isDirectory && !entry.startsWith('/');
            return { uri: UriUtils.joinPath(uri, entry.replaceAll('/', '')), isFile, isDirectory };
        });
    }
}
