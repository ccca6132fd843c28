/** No file of the documentation goes unchecked: which test looks at which is said here, and a new kind of file has to be added. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, proseOf } from './markdown.ts';
import { filesOfRepository, markdownFiles } from './pages.ts';
import { repository } from './sandbox.ts';

interface Check {
    readonly files: RegExp;
    readonly test: string;
    readonly what: string;
}

const CHECKS: readonly Check[] = [
    {
        files: /\.md$/,
        test: 'test/docs/docs.test.ts',
        what: 'links lead somewhere, and samples do what is said of them'
    },
    { files: /\.md$/, test: 'test/docs/every-file.test.ts', what: 'files and commands that are named are there' },
    { files: /^docs\/rules\.md$/, test: 'test/docs/docs.test.ts', what: 'is what the rules say' },
    { files: /^docs\/command-line\.md$/, test: 'test/docs/docs.test.ts', what: 'has the help, word for word' },
    {
        files: /^docs\/language\/reference\.md$/,
        test: 'test/docs/docs.test.ts',
        what: 'has every word of the language'
    },
    { files: /^docs\/editor\.md$/, test: 'test/docs/docs.test.ts', what: 'has every command and setting' },
    { files: /^docs\/json\.md$/, test: 'test/docs/docs.test.ts', what: 'has every field of the schema' },
    {
        files: /^docs\/other-editors\.md$/,
        test: 'test/docs/other-editors.test.ts',
        what: 'can be read by those editors'
    },
    {
        files: /^docs\/assistants\/.*\/SKILL\.md$/,
        test: 'test/docs/assistants.test.ts',
        what: 'is true of the language'
    },
    { files: /^docs\/images\/.*\.png$/, test: 'test/docs/pictures.test.ts', what: 'is shown, described and small' },
    { files: /^examples\/.*\.gradus$/, test: 'test/examples/examples.test.ts', what: 'has no finding but those named' },
    { files: /^action\.yml$/, test: 'test/action/action.test.ts', what: 'has the inputs that it says it has' }
];

/** What is read to learn about Gradus. */
const DOCUMENTATION = /^docs\/|\.md$|^examples\/.*\.gradus$|^action\.yml$/;

const files = (await filesOfRepository()).filter(name => DOCUMENTATION.test(name));
const pages = await markdownFiles();
const texts = new Map(await Promise.all(pages.map(async page => [page, await repository.read(page)] as const)));

test('every file of the documentation is looked at by a test', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(name => !CHECKS.some(check => check.files.test(name)))).toEqual([]);
});

test.each(CHECKS)('$test sees that $files $what', async check => {
    expect(files.filter(name => check.files.test(name)).length).toBeGreaterThan(0);
    expect(existsSync(path.join(repository.root, check.test))).toBe(true);
});

test('pages lie where their links are followed', () => {
    for (const page of ['README.md', 'SECURITY.md', '.github/pull_request_template.md', 'packages/cli/README.md']) {
        expect(pages).toContain(page);
    }
});

test.each(pages)('the files that %s names are there', page => {
    expect(namedFiles(proseOf(text(page))).filter(name => !existsSync(path.join(repository.root, name)))).toEqual([]);
});

test.each(['CONTRIBUTING.md', 'ARCHITECTURE.md', 'README.md', 'docs/security.md'])(
    'the scripts that %s names are there',
    async page => {
        const { scripts } = JSON.parse(await repository.read('package.json')) as { scripts: Record<string, string> };
        const named = [...text(page).matchAll(/\bnpm (?:run |(?=start|test))([\w:-]+)/g)].map(([, name = '']) => name);
        expect(named.filter(name => !(name in scripts))).toEqual([]);
    }
);

test('the page for those who contribute tells of every script', async () => {
    const { scripts } = JSON.parse(await repository.read('package.json')) as { scripts: Record<string, string> };
    const contributing = text('CONTRIBUTING.md');
    const known = (name: string) => new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(contributing);
    // `build` does it on its way.
    expect(Object.keys(scripts).filter(name => name !== 'generate' && !known(name))).toEqual([]);
});

test('every sample says in which language it is', () => {
    const bare = pages.flatMap(page =>
        blocksOf(text(page)).flatMap(({ language, line }) => (language === '' ? [`${page}:${line}`] : []))
    );
    expect(bare).toEqual([]);
});

test('no page has a word left that something was to be put in the place of', () => {
    const left = pages.flatMap(page => text(page).match(/^[A-Z]{2,}(?:_[A-Z]+)*$/gm) ?? []);
    expect(left).toEqual([]);
});

function text(page: string): string {
    return texts.get(page) ?? '';
}

/** What a page writes as code that is the path of a file of this repository. */
function namedFiles(prose: string): string[] {
    const folders = /^(?:packages|test|docs|examples|syntaxes|action)\//;
    const words = [...prose.matchAll(/`([^`\s]+)`/g)].map(([, word = '']) => word);
    return words.filter(word => folders.test(word) && !/[*<>{}…]/.test(word)).map(word => word.replace(/[/:]$/, ''));
}
