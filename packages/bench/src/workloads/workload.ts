import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../cache.ts';
import type { Content } from './content.ts';
import { generate } from './generate.ts';
import { SIZES, type Size, type SizeName } from './sizes.ts';
import { writeGradus } from './write-gradus.ts';
import { writeJson } from './write-json.ts';
import { writeLikeC4 } from './write-likec4.ts';
import { writeTypeScript } from './write-typescript.ts';
import { writeYaml } from './write-yaml.ts';
import type { Writer } from './writer.ts';

const WRITERS = {
    gradus: writeGradus,
    json: writeJson,
    yaml: writeYaml,
    typescript: writeTypeScript,
    likec4: writeLikeC4
} satisfies Record<string, Writer>;

export type Format = keyof typeof WRITERS;

/** What its folder is called, and what tells that it is complete. */
const STAMP = '.complete';

/** A workload: its content, and folders with it in every format, written when first asked for. */
export class Workload {
    readonly size: Size;
    private made: Content | undefined;
    private readonly folders = new Map<Format, Promise<string>>();

    constructor(name: SizeName) {
        this.size = SIZES[name];
    }

    get content(): Content {
        this.made ??= generate(this.size);
        return this.made;
    }

    /** The path of a folder that holds the content in a format, and nothing else. */
    folder(format: Format): Promise<string> {
        const known = this.folders.get(format) ?? this.write(format);
        this.folders.set(format, known);
        return known;
    }

    /** How much text the content is in a format. */
    async bytes(format: Format): Promise<number> {
        const folder = await this.folder(format);
        const sizes = (await readdir(folder)).map(async name => (await stat(path.join(folder, name))).size);
        return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    }

    private async write(format: Format): Promise<string> {
        const folder = path.join(CACHE, 'workloads', this.size.name, format);
        const stamp = path.join(path.dirname(folder), `${format}${STAMP}`);
        const recipe = `${await generatorVersion()} ${JSON.stringify(this.size)}`;
        if ((await readFile(stamp, 'utf8').catch(() => '')) === recipe) return folder;
        await rm(stamp, { force: true });
        const partial = `${folder}.partial-${process.pid}`;
        await rm(partial, { recursive: true, force: true });
        await mkdir(partial, { recursive: true });
        for (const { name, text } of WRITERS[format](this.content)) await writeFile(path.join(partial, name), text);
        await rm(folder, { recursive: true, force: true });
        await rename(partial, folder);
        await writeFile(stamp, recipe);
        return folder;
    }
}

let version: Promise<string> | undefined;

/** Changes with the code that makes workloads, so that none is used that earlier code made. */
function generatorVersion(): Promise<string> {
    version ??= hashOfSources();
    return version;
}

async function hashOfSources(): Promise<string> {
    const names = (await readdir(import.meta.dirname)).filter(name => !name.endsWith('.test.ts')).sort();
    const hash = createHash('sha256');
    for (const name of names) hash.update(await readFile(path.join(import.meta.dirname, name)));
    return hash.digest('hex').slice(0, 16);
}
