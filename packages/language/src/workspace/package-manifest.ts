import * as v from 'valibot';

/** The file by which npm knows a package. */
export const MANIFEST_FILE = 'package.json';

const MAX_NAME = 214;
const PART = '[a-z0-9~-][a-z0-9._~-]*';
const NAME = new RegExp(`^(?:@${PART}/)?${PART}$`);
/** Names that npm itself does not give. */
const RESERVED = new Set(['node_modules', 'favicon.ico']);

/**
 * Whether a text is the name of a package as npm gives them. Nothing else becomes a path: there is
 * no part of a name that leads upwards or begins with a dot.
 */
export function isPackageName(text: string): boolean {
    return text.length <= MAX_NAME && NAME.test(text) && !RESERVED.has(text);
}

/** A folder in a package, named part by part; no part leads upwards or to another package. */
const Folder = v.pipe(
    v.string(),
    v.maxLength(1000),
    v.transform(text => text.replace(/^\.\/|\/$/g, '').split('/')),
    v.transform(parts => (parts.length === 1 && ['.', ''].includes(parts[0] ?? '') ? [] : parts)),
    v.check(parts => parts.every(isFolderName))
);

function isFolderName(part: string): boolean {
    return part !== '' && !part.startsWith('.') && part !== 'node_modules' && !/[\\:\p{Cc}]/u.test(part);
}

/** What Gradus reads of a package.json. It was written by others, so it is not taken on trust. */
const Manifest = v.object({
    name: v.optional(v.string()),
    version: v.optional(v.pipe(v.string(), v.maxLength(100))),
    gradus: v.optional(v.object({ folder: v.optional(Folder) }))
});

export interface PackageManifest {
    readonly name: string | undefined;
    readonly version: string | undefined;
    /** The folder that holds the framework, from the package's own, part by part. */
    readonly folder: readonly string[];
}

/**
 * Reads a package.json.
 *
 * @throws Error that says what is wrong, as the end of a sentence about the file
 */
export function readManifest(text: string): PackageManifest {
    const { name, version, gradus } = parse(text);
    return { name, version, folder: gradus?.folder ?? [] };
}

function parse(text: string): v.InferOutput<typeof Manifest> {
    let json: unknown;
    try {
        json = JSON.parse(text);
    } catch {
        throw new Error('it is not JSON.');
    }
    const result = v.safeParse(Manifest, json);
    if (result.success) return result.output;
    const path = v.getDotPath(result.issues[0]);
    if (path === 'gradus.folder') throw new Error('its "gradus" names no folder within the package.');
    throw new Error(path === null ? 'it is not a package.json.' : `its "${path}" cannot be understood.`);
}
