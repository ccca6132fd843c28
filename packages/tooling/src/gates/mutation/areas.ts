import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Sources that are mutated, and the tests that have to notice. */
export interface Area {
    readonly name: string;
    readonly sources: readonly string[];
    readonly tests: readonly string[];
}

const LANGUAGE = 'packages/language/src';
const RULES = `${LANGUAGE}/validation/rules`;
/** Tests both examples of each rule; its tests have the rule's code in their names. */
const TESTS_OF_EXAMPLES = `${RULES}/rules.test.ts`;

export const AREAS: readonly Area[] = [
    {
        name: 'validation',
        sources: [`${LANGUAGE}/validation`],
        tests: [`${LANGUAGE}/validation`]
    },
    {
        name: 'names',
        sources: [`${LANGUAGE}/references`, `${LANGUAGE}/symbols`],
        tests: [`${LANGUAGE}/references`, `${LANGUAGE}/symbols`, `${LANGUAGE}/model`, `${LANGUAGE}/validation`]
    },
    {
        name: 'resolver',
        sources: [`${LANGUAGE}/model`],
        // What every construct of the language resolves to, byte by byte.
        tests: [`${LANGUAGE}/model`, 'test/export/golden.test.ts', 'test/export/adopted.test.ts']
    }
];

/** The source files of an area that are mutated. */
export function sourcesOf({ sources }: Area, root: string): string[] {
    const found = sources.flatMap(folder => globSync(`${folder}/**/*.ts`, { cwd: root }));
    return found
        .map(file => file.replaceAll(path.sep, '/'))
        .filter(file => !file.endsWith('.test.ts'))
        .sort();
}

/** A test, as far as it decides whether it has to notice a change. */
export interface Witness {
    readonly file: string;
    readonly name: string;
    /** The text of its file. */
    readonly text: string;
}

/**
 * Whether a test has to notice what changes in a source. Every rule is asked of every text, so that all tests of rules run
 * all rules; but what a rule does has to be seen by its examples, by its own test, or by one that names it.
 */
export function concerns(source: string, test: Witness): boolean {
    if (!isRule(source)) return true;
    const code = path.posix.basename(source, '.ts');
    if (test.file === TESTS_OF_EXAMPLES) return test.name.split(/[^\w-]+/).includes(code);
    return test.file === source.replace(/\.ts$/, '.test.ts') || test.text.includes(`'${code}'`);
}

/** The tests that have to notice what changes in these sources of an area: files, and folders of them. */
export function testsOf(sources: readonly string[], area: Area, root: string): string[] {
    if (!sources.every(isRule)) return [...area.tests];
    const tests = globSync(`${RULES}/*.test.ts`, { cwd: root }).map(file => file.replaceAll(path.sep, '/'));
    return tests.filter(file => {
        const text = readFileSync(path.join(root, file), 'utf8');
        return file === TESTS_OF_EXAMPLES || sources.some(source => concerns(source, { file, name: '', text }));
    });
}

function isRule(source: string): boolean {
    return source.startsWith(`${RULES}/`) && source !== `${RULES}/index.ts`;
}
