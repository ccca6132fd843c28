import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const EU_CUSTOMS = path.resolve(import.meta.dirname, '../../../examples/eu-customs');

/**
 * A folder of Gradus files on disk, for one test. Paths are relative to it, with slashes. Nothing lies beside it: a server
 * looks there for frameworks, and would find those of other tests.
 */
export class ProjectFolder {
    readonly path: string;
    /** What is removed with it. */
    private readonly outer: string;

    private constructor(folder: string, outer = folder) {
        this.path = folder;
        this.outer = outer;
    }

    static async of(files: Readonly<Record<string, string | Uint8Array>>): Promise<ProjectFolder> {
        const outer = await mkdtemp(path.join(await realpath(os.tmpdir()), 'gradus-server-'));
        const folder = new ProjectFolder(path.join(outer, 'project'), outer);
        await mkdir(folder.path);
        for (const [file, content] of Object.entries(files)) await folder.write(file, content);
        return folder;
    }

    /** A copy of the example framework. */
    static async euCustoms(): Promise<ProjectFolder> {
        const folder = await ProjectFolder.of({});
        await cp(EU_CUSTOMS, folder.path, { recursive: true });
        return folder;
    }

    /** A folder of it, as a project of its own. */
    within(folder: string): ProjectFolder {
        return new ProjectFolder(this.pathOf(folder));
    }

    pathOf(file: string): string {
        return path.join(this.path, file);
    }

    /** The URI of a file or folder; what is a URI already stays as it is. */
    uriOf(file: string): string {
        return /^[\w-]{2,}:/.test(file) ? file : pathToFileURL(this.pathOf(file)).toString();
    }

    read(file: string): Promise<string> {
        return readFile(this.pathOf(file), 'utf8');
    }

    async write(file: string, content: string | Uint8Array): Promise<void> {
        await mkdir(path.dirname(this.pathOf(file)), { recursive: true });
        await writeFile(this.pathOf(file), content);
    }

    async move(from: string, to: string): Promise<void> {
        await mkdir(path.dirname(this.pathOf(to)), { recursive: true });
        await rename(this.pathOf(from), this.pathOf(to));
    }

    /** Removes a file or folder of it, or all of it. */
    async remove(file?: string): Promise<void> {
        await rm(file === undefined ? this.outer : this.pathOf(file), { recursive: true, force: true });
    }
}
