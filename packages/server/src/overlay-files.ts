import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';

/**
 * Files as they are, but for one folder, in which others lie: those of an earlier state. Installed packages
 * are those of now.
 */
export class OverlayFiles implements FileSystemProvider {
    private readonly real: FileSystemProvider;
    private readonly folder: string;
    /** Texts by their path below the folder. */
    private readonly texts: ReadonlyMap<string, string>;
    private readonly entries = new Map<string, Map<string, 'file' | 'folder'>>([['', new Map()]]);

    /** @param folder its URI, as frameworks are known by */
    constructor(real: FileSystemProvider, folder: string, texts: ReadonlyMap<string, string>) {
        this.real = real;
        this.folder = folder.replace(/\/$/, '');
        this.texts = texts;
        for (const path of texts.keys()) this.add(path, 'file');
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        return this.pathOf(uri) === undefined ? this.real.stat(uri) : this.statSync(uri);
    }

    statSync(uri: URI): FileSystemNode {
        const path = this.pathOf(uri);
        if (path === undefined) return this.real.statSync(uri);
        if (!this.existsSync(uri)) throw new Error('there is no such file.');
        const isFile = this.texts.has(path);
        return { uri, isFile, isDirectory: !isFile };
    }

    async exists(uri: URI): Promise<boolean> {
        return this.pathOf(uri) === undefined ? this.real.exists(uri) : this.existsSync(uri);
    }

    existsSync(uri: URI): boolean {
        const path = this.pathOf(uri);
        if (path === undefined) return this.real.existsSync(uri);
        return this.texts.has(path) || this.entries.has(path);
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        return this.pathOf(uri) === undefined ? this.real.readBinary(uri) : this.readBinarySync(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        return this.pathOf(uri) === undefined
            ? this.real.readBinarySync(uri)
            : new TextEncoder().encode(this.readFileSync(uri));
    }

    async readFile(uri: URI): Promise<string> {
        return this.pathOf(uri) === undefined ? this.real.readFile(uri) : this.readFileSync(uri);
    }

    readFileSync(uri: URI): string {
        const path = this.pathOf(uri);
        if (path === undefined) return this.real.readFileSync(uri);
        const text = this.texts.get(path);
        if (text === undefined) throw new Error('there is no such file.');
        return text;
    }

    async readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.pathOf(uri) === undefined ? this.real.readDirectory(uri) : this.readDirectorySync(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        const path = this.pathOf(uri);
        if (path === undefined) return this.real.readDirectorySync(uri);
        const entries = this.entries.get(path);
        if (!entries) throw new Error('there is no such folder.');
        return [...entries].map(([name, kind]) => ({
            uri: UriUtils.joinPath(uri, name),
            isFile: kind === 'file',
            isDirectory: kind === 'folder'
        }));
    }

    private add(path: string, kind: 'file' | 'folder'): void {
        const slash = path.lastIndexOf('/');
        const folder = path.slice(0, Math.max(0, slash));
        const known = this.entries.get(folder);
        const entries = known ?? new Map();
        if (!known) {
            this.entries.set(folder, entries);
            this.add(folder, 'folder');
        }
        entries.set(path.slice(slash + 1), kind);
    }

    /** The path below the folder; nothing for what lies elsewhere. */
    private pathOf(uri: URI): string | undefined {
        const text = uri.toString().replace(/\/$/, '');
        if (text === this.folder) return '';
        if (!text.startsWith(`${this.folder}/`)) return undefined;
        const path = decodeURIComponent(text.slice(this.folder.length + 1));
        return path.split('/').includes('node_modules') ? undefined : path;
    }
}
