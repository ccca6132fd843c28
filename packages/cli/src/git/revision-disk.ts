import { dirname, join, relative, sep } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { URI } from 'langium';
import { Disk } from '../disk/disk.ts';
import { isWithin } from '../is-within.ts';
import type { Git } from './git.ts';

/** What is read of a repository beside the files of frameworks; all else may be large. */
const ALSO_READ = /(?:^|\/)(?:gradus|package)\.json$/;

/**
 * The disk as it would be if a repository were at one of its commits. What the repository does not have is
 * read from the real disk: what is installed in `node_modules`, and what lies outside.
 */
export class RevisionDisk extends Disk {
    private readonly git: Git;
    private readonly root: string;
    /** What holds the content of a file, by its path in the repository. */
    private readonly blobs: ReadonlyMap<string, string>;
    /** What is in each folder of the repository; the names of folders end in a slash. */
    private readonly folders = new Map<string, Set<string>>([['', new Set()]]);
    private readonly texts = new Map<string, Buffer>();

    /** @param commit the hash of a commit */
    constructor(git: Git, commit: string) {
        super();
        this.git = git;
        // Spelled as documents spell it.
        this.root = URI.file(super.realPath(git.root)).fsPath;
        this.blobs = git.files(commit);
        for (const path of this.blobs.keys()) this.add(path);
    }

    override realPath(path: string): string {
        const real = this.withoutLinks(path);
        const inside = this.inside(real);
        if (inside === undefined) return super.realPath(path);
        if (this.blobs.has(inside) || this.folders.has(inside)) return real;
        throw missing(path);
    }

    override kind(path: string): 'file' | 'folder' | 'other' {
        const inside = this.inside(path);
        if (inside === undefined) return super.kind(path);
        if (this.blobs.has(inside)) return 'file';
        if (this.folders.has(inside)) return 'folder';
        throw missing(path);
    }

    override exists(path: string): boolean {
        const inside = this.inside(path);
        return inside === undefined ? super.exists(path) : this.blobs.has(inside) || this.folders.has(inside);
    }

    override entries(path: string): string[] {
        const inside = this.inside(path);
        if (inside === undefined) return this.isAbove(path) ? [] : super.entries(path);
        const names = this.folders.get(inside);
        if (!names) throw missing(path);
        return [...names].filter(
            name => !name.startsWith('.') && (name.endsWith('/') || isFrameworkFile(name) || name === 'gradus.json')
        );
    }

    override sources(path: string): string[] {
        return this.entries(path).filter(isFrameworkFile);
    }

    override content(path: string): Buffer {
        const inside = this.inside(path);
        return inside === undefined ? super.content(path) : this.textOf(inside, path);
    }

    override contentAhead(path: string): Buffer {
        const inside = this.inside(path);
        return inside === undefined ? super.contentAhead(path) : this.textOf(inside, path);
    }

    /** The content of a file. git is asked for all files of its folder at once, as starting it takes long. */
    private textOf(inside: string, path: string): Buffer {
        const known = this.texts.get(inside);
        if (known) return known;
        if (!this.blobs.has(inside)) throw missing(path);
        const folder = folderOf(inside);
        const paths = [...(this.folders.get(folder) ?? [])]
            .map(name => (folder === '' ? name : `${folder}/${name}`))
            .filter(
                each => each === inside || ((isFrameworkFile(each) || ALSO_READ.test(each)) && this.blobs.has(each))
            );
        const contents = this.git.contents(paths.map(each => this.blobs.get(each) ?? ''));
        for (const [index, each] of paths.entries()) this.texts.set(each, contents[index] ?? Buffer.alloc(0));
        return this.texts.get(inside) ?? Buffer.alloc(0);
    }

    private add(path: string): void {
        for (let part = path, isFolder = false; part !== ''; part = folderOf(part), isFolder = true) {
            const folder = folderOf(part);
            const name = part.slice(folder === '' ? 0 : folder.length + 1);
            const names = this.folders.get(folder) ?? new Set();
            this.folders.set(folder, names);
            names.add(isFolder ? `${name}/` : name);
        }
    }

    /** A path within the repository; nothing for what is read from the real disk. */
    private inside(path: string): string | undefined {
        if (!isWithin(path, this.root)) return undefined;
        const inside = relative(this.root, path);
        const parts = inside === '' ? [] : inside.split(sep);
        const name = parts.join('/');
        const isInstalled = parts.includes('node_modules') && !this.blobs.has(name) && !this.folders.has(name);
        return isInstalled ? undefined : name;
    }

    private isAbove(path: string): boolean {
        return isWithin(this.root, path);
    }

    /** A path of which the part that is on the disk now is free of links. */
    private withoutLinks(path: string): string {
        for (let part = path, rest = ''; ; rest = join(part.slice(dirname(part).length), rest), part = dirname(part)) {
            try {
                const real = super.realPath(part);
                return URI.file(rest === '' ? real : join(real, rest)).fsPath;
            } catch {
                if (part === dirname(part)) return path;
            }
        }
    }
}

function folderOf(path: string): string {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function missing(path: string): Error {
    return Object.assign(new Error(`There is no ${path} in the revision.`), { code: 'ENOENT' });
}
