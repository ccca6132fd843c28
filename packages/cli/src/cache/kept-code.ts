import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { makePrivateFolder } from '@gradus/server/make-private-folder';
import type { CachePlace } from './cache-place.ts';
import { CODE_FOLDER } from './code-cache.ts';
import { isOurs } from './is-ours.ts';

/** What a file of the command is made of when it is built: what a module gets from Node comes from whoever runs it. */
type Body = (
    exports: object,
    require: NodeJS.Require,
    module: { exports: object },
    load: KeptCode['load'],
    obtain: (path: string) => Promise<object>
) => void;

/**
 * Runs files of the command as they were compiled the last time, with every function that was called then. What Node
 * keeps itself has none of them but the outermost, and to compile them anew takes longer than to check a small file.
 */
export class KeptCode {
    private readonly files: string;
    private readonly folder: string | undefined;
    private readonly compiled: { readonly script: Script; readonly path: string }[] = [];

    /**
     * @param files the folder of the files
     * @param place where compiled code is kept, if it may be kept
     */
    constructor(files: string, place: CachePlace | undefined) {
        this.files = files;
        this.folder = place && join(place.folder, CODE_FOLDER, place.build);
    }

    /** What a file offers to others. */
    readonly load = (name: string): object => {
        const filename = join(this.files, name);
        const kept = this.folder === undefined ? undefined : join(this.folder, `${name}-${versionTag()}`);
        const cachedData = kept === undefined ? undefined : contentOf(kept);
        const script = new Script(readFileSync(filename, 'utf8'), { filename, ...(cachedData && { cachedData }) });
        if (kept !== undefined && (!cachedData || script.cachedDataRejected))
            this.compiled.push({ script, path: kept });
        const own = { exports: {} };
        (script.runInThisContext() as Body)(own.exports, createRequire(filename), own, this.load, path => import(path));
        return own.exports;
    };

    /** Keeps what was compiled in this run, for the next one. */
    keep(): void {
        try {
            for (const { script, path } of this.compiled) write(path, script.createCachedData());
        } catch {
            // No room, no permission: then the next run compiles as this one did.
        }
    }
}

/** Code that one version of Node compiled for one kind of machine is of no use to another. */
function versionTag(): string {
    return `${process.version}-${process.arch}`;
}

/**
 * What was kept, if it is whole: what is damaged would not fail, it would make anything happen. It is there twice, since
 * nothing that Node has loaded anyway finds damage as quickly as comparing does.
 */
function contentOf(path: string): Buffer | undefined {
    try {
        if (!isOurs(path)) return undefined;
        const twice = readFileSync(path);
        const content = twice.subarray(0, twice.length / 2);
        return twice.length > 0 && content.equals(twice.subarray(content.length)) ? content : undefined;
    } catch {
        return undefined;
    }
}

function write(path: string, content: Buffer): void {
    makePrivateFolder(dirname(path));
    // Others may be reading or writing the same file: they see a whole one.
    const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    try {
        writeFileSync(draft, Buffer.concat([content, content]), { flag: 'wx', mode: 0o600 });
        renameSync(draft, path);
    } catch (error) {
        rmSync(draft, { force: true });
        throw error;
    }
}
