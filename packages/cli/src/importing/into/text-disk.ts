import { join, resolve, sep } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { Disk } from '../../disk/disk.ts';

/** The disk as it would be if some of its files had other texts, or were there. */
export class TextDisk extends Disk {
    private readonly texts: Map<string, string>;
    /** A folder that is not on the disk, and has all its files among the texts. */
    private readonly made: string | undefined;

    constructor(texts: ReadonlyMap<string, string>, made?: string) {
        super();
        this.texts = new Map(texts);
        this.made = made;
    }

    /** A framework of files that are nowhere yet. */
    static of(files: readonly { readonly path: string; readonly text: string }[], name: string): TextDisk {
        const folder = resolve(sep, 'gradus-tables', name);
        return new TextDisk(new Map(files.map(({ path, text }) => [join(folder, path), text])), folder);
    }

    get folder(): string {
        return this.made ?? sep;
    }

    override realPath(path: string): string {
        return this.isMade(path) ? path : super.realPath(path);
    }

    override kind(path: string): 'file' | 'folder' | 'other' {
        if (!this.isMade(path)) return super.kind(path);
        if (this.texts.has(path)) return 'file';
        if (path === this.made || this.entries(path).length > 0) return 'folder';
        throw missing(path);
    }

    override exists(path: string): boolean {
        if (!this.isMade(path)) return super.exists(path);
        return this.texts.has(path) || path === this.made || this.entries(path).length > 0;
    }

    override entries(path: string): string[] {
        if (!this.isMade(path)) return super.entries(path);
        const names = new Set<string>();
        for (const each of this.texts.keys()) {
            if (!each.startsWith(path + sep)) continue;
            const [name = '', ...more] = each.slice(path.length + 1).split(sep);
            names.add(more.length === 0 ? name : `${name}/`);
        }
        return [...names];
    }

    override sources(path: string): string[] {
        return this.isMade(path) ? this.entries(path).filter(isFrameworkFile) : super.sources(path);
    }

    override content(path: string): Buffer {
        const text = this.texts.get(path);
        return text === undefined ? super.content(path) : Buffer.from(text);
    }

    override contentAhead(path: string): Buffer {
        const text = this.texts.get(path);
        return text === undefined ? super.contentAhead(path) : Buffer.from(text);
    }

    private isMade(path: string): boolean {
        return this.made !== undefined && (path === this.made || path.startsWith(this.made + sep));
    }
}

function missing(path: string): Error {
    return Object.assign(new Error(`There is no ${path}.`), { code: 'ENOENT' });
}
