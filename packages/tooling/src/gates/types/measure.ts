import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import { installTool } from '../../provision/tools.ts';

/** What of type-coverage is used. */
interface TypeCoverage {
    lint(
        project: string,
        options: {
            readonly strict: boolean;
            readonly ignoreNested: boolean;
            readonly fileCounts: boolean;
            readonly absolutePath: boolean;
            readonly ignoreFiles: readonly string[];
        }
    ): Promise<{
        readonly fileCounts: ReadonlyMap<string, { readonly correctCount: number; readonly totalCount: number }>;
        readonly anys: readonly Untyped[];
    }>;
}

interface Untyped {
    readonly file: string;
    /** From 0, as the character. */
    readonly line: number;
    readonly character: number;
    readonly text: string;
    readonly kind: number;
}

/** A name whose type nobody knows, or an expression whose type is claimed. */
export interface Place {
    /** In the repository. */
    readonly file: string;
    /** From 1. */
    readonly line: number;
    readonly text: string;
    readonly isAny: boolean;
}

export interface TypesOfPackage {
    readonly name: string;
    readonly percent: number;
    readonly untyped: readonly Place[];
}

/** What type-coverage calls a name of type `any`. */
const ANY = 1;
const SHIPPED = fileURLToPath(new URL('tsconfig.shipped.json', import.meta.url));

/** How many of the names and expressions of each package that ships have a type that was found, not claimed. */
export async function measureTypes(): Promise<TypesOfPackage[]> {
    const require = createRequire(path.join(await installTool('type-coverage'), 'x.js'));
    const { lint } = require('type-coverage-core') as TypeCoverage;
    const { fileCounts, anys } = await lint(SHIPPED, {
        strict: true,
        // A type that stands in another one’s brackets: most are TypeScript’s own, as in `Iterable`.
        ignoreNested: true,
        fileCounts: true,
        absolutePath: true,
        // What is made, and what is for tests, but looked at as others import it.
        ignoreFiles: ['**/generated/**', '**/testing/**']
    });
    const counts = Map.groupBy(fileCounts, ([file]) => packageOf(file));
    const places = Map.groupBy(anys, ({ file }) => packageOf(file));
    return [...counts].sort(byName).map(([name, files]) => {
        const sum = (of: 'correctCount' | 'totalCount') => files.reduce((total, [, count]) => total + count[of], 0);
        return {
            name,
            percent: (100 * sum('correctCount')) / sum('totalCount'),
            untyped: (places.get(name) ?? []).map(placeOf)
        };
    });
}

function placeOf({ file, line, text, kind }: Untyped): Place {
    return { file: inRepository(file), line: line + 1, text, isAny: kind === ANY };
}

function inRepository(file: string): string {
    return path.relative(REPO_ROOT, file).replaceAll(path.sep, '/');
}

function packageOf(file: string): string {
    return inRepository(file).split('/')[1] ?? '';
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
    return a < b ? -1 : 1;
}
