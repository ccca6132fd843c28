import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPO_ROOT } from '../../provision/state-dir.ts';

/** Sources that are mutated, and the tests that have to notice. */
export interface Area {
    readonly name: string;
    readonly sources: readonly string[];
    readonly tests: readonly string[];
}

const LANGUAGE = 'packages/language/src';
const VALIDATION = `${LANGUAGE}/validation`;
const RULES = `${VALIDATION}/rules`;
/** What decides what an edit has checked again. */
const AFTER_EDITS = new Set([`${VALIDATION}/gradus-validator.ts`, `${VALIDATION}/block-findings.ts`]);
/** Tests both examples of each rule; its tests have the rule's code in their names. */
const TESTS_OF_EXAMPLES = `${RULES}/rules.test.ts`;

/** Rules that say what comes of a name: their tests count for how names are found. */
const OF_NAMES = new Set(['unresolved-reference', 'framework-not-found', 'alias-reference', 'name-variant']);

export const AREAS: readonly Area[] = [
    {
        name: 'validation',
        sources: [`${LANGUAGE}/validation`],
        // What is checked again after an edit is seen by the tests of the workspace.
        tests: [`${LANGUAGE}/validation`, `${LANGUAGE}/workspace`]
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
 * all rules, and all that rules have in common; but what a rule does has to be seen by its examples, by its own test, or by
 * one that names it. What rules have in common has to be seen by tests beside it, and by those of the rules that import it;
 * how names are found by the tests of validation that import it alone, which run all of it.
 */
export function concerns(source: string, test: Witness): boolean {
    if (!isRule(source)) {
        if (test.file.startsWith(`${LANGUAGE}/workspace/`)) return AFTER_EDITS.has(source);
        if (importsIn(test).has(source)) return true;
        const isAboutNames = !source.startsWith(`${VALIDATION}/`);
        if (!test.file.startsWith(`${RULES}/`)) return !isAboutNames || !test.file.startsWith(`${VALIDATION}/`);
        return codesIn(test).some(each => importsOf(each).has(source) || (isAboutNames && OF_NAMES.has(each)));
    }
    const code = path.posix.basename(source, '.ts');
    if (test.file === TESTS_OF_EXAMPLES) return test.name.split(/[^\w-]+/).includes(code);
    return test.file === source.replace(/\.ts$/, '.test.ts') || test.text.includes(`'${code}'`);
}

/** The codes of the rules that a test of rules is about. */
function codesIn({ file, name }: Witness): string[] {
    const words = file === TESTS_OF_EXAMPLES ? name.split(/[^\w-]+/) : [path.posix.basename(file, '.test.ts')];
    return words.filter(word => existsSync(path.join(REPO_ROOT, `${RULES}/${word}.ts`)));
}

const imported = new Map<string, ReadonlySet<string>>();

/** What the rule with a code imports. */
function importsOf(code: string): ReadonlySet<string> {
    const imports = imported.get(code) ?? importsOfRule(code);
    imported.set(code, imports);
    return imports;
}

function importsOfRule(code: string): ReadonlySet<string> {
    const file = `${RULES}/${code}.ts`;
    return importsIn({ file, text: readFileSync(path.join(REPO_ROOT, file), 'utf8') });
}

/** What a file imports of those beside it. */
function importsIn({ file, text }: Pick<Witness, 'file' | 'text'>): ReadonlySet<string> {
    const folder = path.posix.dirname(file);
    return new Set([...text.matchAll(/ from '(\.[^']+)'/g)].map(([, to]) => path.posix.join(folder, to ?? '')));
}

/** The tests that have to notice what changes in these sources of an area: files, and folders of them. */
export function testsOf(sources: readonly string[], area: Area, root: string): string[] {
    const tests = area.tests
        .flatMap(each => (each.endsWith('.ts') ? [each] : globSync(`${each}/**/*.test.ts`, { cwd: root })))
        .map(file => file.replaceAll(path.sep, '/'));
    const areRules = sources.every(isRule);
    return tests.sort().filter(file => {
        if (areRules && !file.startsWith(`${RULES}/`)) return false;
        const text = readFileSync(path.join(root, file), 'utf8');
        return file === TESTS_OF_EXAMPLES || sources.some(source => concerns(source, { file, name: '', text }));
    });
}

function isRule(source: string): boolean {
    return source.startsWith(`${RULES}/`) && source !== `${RULES}/index.ts`;
}
