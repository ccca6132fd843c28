import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Reads local files itself and asks the client for those that only it can reach. */
export class FilesByScheme implements FileSystemProvider {
    private readonly local: FileSystemProvider;
    private readonly others: FileSystemProvider;

    constructor(local: FileSystemProvider, others: FileSystemProvider) {
        this.local = local;
        this.others = others;
    }

    stat(uri: URI): Promise<FileSystemNode> {
        return this.for(uri).stat(uri);
    }

    statSync(uri: URI): FileSystemNode {
        return this.for(uri).statSync(uri);
    }

    exists(uri: URI): Promise<boolean> {
        return this.for(uri).exists(uri);
    }

    existsSync(uri: URI): boolean {
        return this.for(uri).existsSync(uri);
    }

    readBinary(uri: URI): Promise<Uint8Array> {
        return this.for(uri).readBinary(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        return this.for(uri).readBinarySync(uri);
    }

    readFile(uri: URI): Promise<string> {
        return this.for(uri).readFile(uri);
    }

    readFileSync(uri: URI): string {
        return this.for(uri).readFileSync(uri);
    }

    readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.for(uri).readDirectory(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        return this.for(uri).readDirectorySync(uri);
    }

    private for(uri: URI): FileSystemProvider {
        return uri.scheme === 'file' ? this.local : this.others;
    }
}
