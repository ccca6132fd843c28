import { EmptyFileSystemProvider, type FileSystemNode, URI, UriUtils } from 'langium';

/** Files in memory, by the path of their URI. What is read is noted. */
export class MemoryFiles extends EmptyFileSystemProvider {
    readonly texts: Map<string, string>;
    /** Paths of files that were read, in the order in which they were. */
    readonly read: string[] = [];
    /** Paths of folders that are links: they look like neither file nor folder, as Node tells of them. */
    readonly links = new Set<string>();

    constructor(texts: Readonly<Record<string, string>>) {
        super();
        this.texts = new Map(Object.entries(texts));
    }

    override async exists(uri?: URI): Promise<boolean> {
        return uri !== undefined && (this.texts.has(uri.path) || this.isFolder(uri.path));
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        if (!(await this.exists(uri))) throw new Error('there is no such file.');
        return { uri, isFile: this.texts.has(uri.path), isDirectory: this.isFolder(uri.path) };
    }

    override async readFile(uri?: URI): Promise<string> {
        const path = uri?.path ?? '';
        this.read.push(path);
        const text = this.texts.get(path);
        if (text === undefined) throw new Error('there is no such file.');
        if (text === UNREADABLE) throw new Error('it is not in UTF-8.');
        return text;
    }

    override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
        const path = uri?.path ?? '';
        if (!uri || !this.isFolder(path)) throw new Error('there is no such folder.');
        const base = path.endsWith('/') ? path : `${path}/`;
        const names = [...this.texts.keys()]
            .filter(file => file.startsWith(base))
            .map(file => file.slice(base.length).split('/')[0] ?? '');
        return [...new Set(names)].map(name => {
            const entry = base + name;
            const isLink = this.links.has(entry);
            return {
                uri: UriUtils.joinPath(uri, name),
                isFile: !isLink && this.texts.has(entry),
                isDirectory: !isLink && this.isFolder(entry)
            };
        });
    }

    private isFolder(path: string): boolean {
        const base = path.endsWith('/') ? path : `${path}/`;
        return [...this.texts.keys()].some(file => file.startsWith(base));
    }
}

/** The text of a file that cannot be read. */
export const UNREADABLE = '\0unreadable';

/** The URI of a file in memory. */
export function memoryUri(path: string): URI {
    return URI.file(path);
}
