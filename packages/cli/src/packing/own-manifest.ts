import { dirname, join, resolve } from 'node:path';
import { isPackageName, MANIFEST_FILE, readManifest } from '@gradus/language/checking';
import { decodeUtf8 } from '@gradus/language/text';
import * as v from 'valibot';
import type { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { toldPath } from '../report/shown-path.ts';

/** What the authors of a framework say of it in a package.json of their own. */
export interface OwnManifest {
    /** The folder that it is in. */
    readonly folder: string;
    readonly name: string | undefined;
    readonly version: string | undefined;
    /** Other packages, with the versions that will do. */
    readonly dependencies: Readonly<Record<string, string>>;
    /** What goes into the package as it is. */
    readonly said: Readonly<Record<string, unknown>>;
}

/** What npm shows of a package, or asks before it is published. Scripts are for the place where a framework is written. */
const SAID = [
    'description',
    'keywords',
    'license',
    'author',
    'contributors',
    'homepage',
    'repository',
    'bugs',
    'funding',
    'private',
    'publishConfig'
];

/** From a framework to the package.json that says where it is, there are no more folders. */
const FARTHEST = 3;

const Fields = v.looseObject({
    dependencies: v.optional(v.record(v.string(), v.string()), {}),
    gradus: v.optional(v.looseObject({}))
});

/**
 * The package.json of a framework: the one in its folder, or one above that says that the framework is there.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError where it cannot be used
 */
export function ownManifest(framework: string, disk: Disk, cwd: string): OwnManifest | undefined {
    let folder = framework;
    for (let distance = 0; distance <= FARTHEST; distance++, folder = dirname(folder)) {
        const path = join(folder, MANIFEST_FILE);
        if (!disk.exists(path)) continue;
        const { named, manifest } = read(path, folder, disk, cwd);
        // Above, it may be about anything.
        if (folder !== framework && !named) continue;
        if (resolve(folder, ...manifest.inside) === framework) return manifest;
    }
    return undefined;
}

function read(path: string, folder: string, disk: Disk, cwd: string) {
    try {
        const text = decodeUtf8(disk.content(path));
        const { name, version, folder: inside } = readManifest(text);
        if (name !== undefined && !isPackageName(name)) throw new Error(`${name} is not a name that npm gives.`);
        const fields = v.parse(Fields, JSON.parse(text));
        const said = Object.fromEntries(SAID.flatMap(key => (key in fields ? [[key, fields[key]]] : [])));
        const manifest = { folder, inside, name, version, dependencies: fields.dependencies, said };
        return { named: fields.gradus !== undefined, manifest };
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `${toldPath(path, cwd)} could not be used: ${failureReason(error)}`);
    }
}
