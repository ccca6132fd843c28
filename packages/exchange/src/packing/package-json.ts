import type { FrameworkHeader } from '@gradus/model';

/** Where in a package its text is, and where the compiled framework. */
export const TEXT_FOLDER = 'text';
export const COMPILED_FILE = 'framework.json';
/** The schema of the compiled framework, as a package that is published by itself. */
const SCHEMA = '@gradus/schema/framework-1.schema.json';

/** What a package says of itself. */
export interface PackageFacts {
    readonly name: string;
    readonly version: string;
    /** Other packages whose frameworks it uses, with the versions that will do. */
    readonly dependencies: ReadonlyMap<string, string>;
    /** What else its authors say in a package.json of their own: whose it is, where it is made. */
    readonly said: Readonly<Record<string, unknown>>;
    /** Files that lie beside the framework and go along, such as a licence. */
    readonly beside: readonly string[];
}

/** The package.json of a packed framework. */
export function packageJson(header: FrameworkHeader, facts: PackageFacts): string {
    const { name, version, dependencies, said, beside } = facts;
    const json = {
        name,
        version,
        description: `${header.title}: a competency framework in Gradus`,
        keywords: ['gradus', 'competency framework'],
        license: licenceOf(header),
        ...said,
        gradus: { folder: TEXT_FOLDER, compiled: COMPILED_FILE, schema: SCHEMA },
        exports: { [`./${COMPILED_FILE}`]: `./${COMPILED_FILE}`, './package.json': './package.json' },
        files: [TEXT_FOLDER, COMPILED_FILE, 'README.md', ...beside.filter(each => each !== 'README.md')],
        ...(dependencies.size > 0 && {
            dependencies: Object.fromEntries([...dependencies].sort(([a], [b]) => (a < b ? -1 : 1)))
        })
    };
    return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** npm wants a name of the list of SPDX, or to be told where the licence can be read. */
function licenceOf({ licence }: FrameworkHeader): string {
    if (licence === undefined) return 'UNLICENSED';
    return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(licence) ? licence : 'SEE LICENSE IN README.md';
}
