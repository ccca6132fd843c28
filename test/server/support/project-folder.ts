import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const EU_CUSTOMS = path.resolve(import.meta.dirname, '../../../examples/eu-customs');

/** A folder of Gradus files on disk, for one test. Paths are relative to it, with slashes. */
export class ProjectFolder {
    readonly path: string;

    private constructor(folder: string) {
        this.path = folder;
    }

    static async of(files: Readonly<Record<string, string | Uint8Array>>): Promise<ProjectFolder> {
        const folder = new ProjectFolder(await mkdtemp(path.join(await realpath(os.tmpdir()), 'gradus-server-')));
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

    async remove(file = '.'): Promise<void> {
        await rm(this.pathOf(file), { recursive: true, force: true });
    }
}
