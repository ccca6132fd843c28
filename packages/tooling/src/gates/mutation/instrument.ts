import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import { installTool } from '../../provision/tools.ts';
import type { Mutant } from './mutant.ts';

/** What of Stryker’s instrumenter is used. */
interface InstrumenterModule {
    readonly Instrumenter: new (
        log: unknown
    ) => {
        instrument(
            files: readonly { readonly name: string; readonly content: string; readonly mutate: true }[],
            options: { readonly plugins: null; readonly excludedMutations: readonly string[]; readonly ignorers: [] }
        ): Promise<{
            readonly files: readonly { readonly name: string; readonly content: string }[];
            readonly mutants: readonly {
                readonly id: string;
                readonly fileName: string;
                readonly mutatorName: string;
                readonly replacement: string;
                /** Set where it is not to be tried. */
                readonly status?: string;
                readonly location: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
            }[];
        }>;
    };
}

export interface Instrumented {
    /** The sources with all mutants in them, by their path in the repository. */
    readonly code: ReadonlyMap<string, string>;
    readonly mutants: readonly Mutant[];
}

/** Texts are compared by the tests that are about messages. To empty each would mostly say that not all are. */
const NOT_MUTATED = ['StringLiteral'];

/** Puts every mutant into the sources, each behind a switch. */
export async function instrument(files: readonly string[]): Promise<Instrumented> {
    const entry = createRequire(path.join(await installTool('mutation'), 'x.js')).resolve(
        '@stryker-mutator/instrumenter'
    );
    const { Instrumenter } = (await import(pathToFileURL(entry).href)) as InstrumenterModule;
    const texts = new Map(
        await Promise.all(files.map(async file => [file, await readFile(path.join(REPO_ROOT, file), 'utf8')] as const))
    );
    const sources = [...texts].map(([name, content]) => ({ name, content, mutate: true as const }));
    const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
    const result = await new Instrumenter(quiet).instrument(sources, {
        plugins: null,
        excludedMutations: NOT_MUTATED,
        ignorers: []
    });
    return {
        code: new Map(result.files.map(({ name, content }) => [name, content])),
        mutants: result.mutants
            .filter(({ status }) => status === undefined)
            .map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => ({
                id,
                file: fileName,
                line: start.line + 1,
                column: start.column + 1,
                kind: mutatorName,
                original: cutOut(texts.get(fileName) ?? '', start, end),
                replacement
            }))
    };
}

type Place = { readonly line: number; readonly column: number };

function cutOut(text: string, start: Place, end: Place): string {
    const lines = text.split('\n');
    if (start.line === end.line) return (lines[start.line] ?? '').slice(start.column, end.column);
    const between = lines.slice(start.line + 1, end.line);
    return [lines[start.line]?.slice(start.column), ...between, lines[end.line]?.slice(0, end.column)].join('\n');
}
