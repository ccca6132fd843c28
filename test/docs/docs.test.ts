/**
 * Keeps the documentation true. What stands behind the fence of a sample says how it is checked:
 *
 *     gradus                      a whole framework: nothing at all is reported
 *     gradus reported=CODE        … that rule reports it (or those, with commas), and no other does;
 *                                 on a file of the page's framework, the mistake is gone again with the
 *                                 next sample
 *     gradus file=PATH            one file of the page's framework, checked with the files shown so far;
 *                                 a later sample of the same path takes its place
 *     gradus add=PATH             … is added at the end of that file
 *     gradus file=PATH fix=TITLE  … is what this quick fix makes of the sample before it
 *     gradus fragment=role        part of a role of the EU example; `fragment` alone, a file of it
 *     text message                word for word what is reported of the sample before it
 *     text file=PATH              a file that a console sample reads
 *     json                        is JSON; with output=FOLDER, what `gradus export json FOLDER` writes
 *     json file=PATH              … is a file that lies beside those of the page; one called gradus.json
 *                                 has only settings that there are
 *     console                     commands after “$ ” and what they print; a line “…” stands for any lines
 *     sh, yaml                    commands
 *     js file=PATH                a script that a console sample runs with node
 *
 * Commands that begin with `gradus` or `npx gradus` are run in a temporary folder, which has the
 * page's files and a copy of the examples. They end with exit code 0, or with the one that exit=CODE says.
 */
import { existsSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELP } from '../../packages/cli/src/help.ts';
import { ruleDocs } from '../../packages/tooling/src/generate-rule-docs.ts';
import { anchorsOf, blocksOf, linksOf, proseOf } from './markdown.ts';
import { markdownFiles } from './pages.ts';
import { SampleReader } from './samples.ts';
import { repository, Sandbox } from './sandbox.ts';

const pages = await markdownFiles();
const texts = new Map(await Promise.all(pages.map(async page => [page, await repository.read(page)] as const)));

const pagesWithSamples = pages.filter(page => blocksOf(text(page)).length > 0);

describe.each(pagesWithSamples)('the samples of %s', page => {
    let sandbox: Sandbox;
    let samples: SampleReader;
    beforeAll(async () => {
        sandbox = await Sandbox.create();
        samples = new SampleReader(sandbox, proseOf(text(page)));
    });
    afterAll(() => sandbox.dispose());

    // In order: a sample may build on those before it.
    for (const block of blocksOf(text(page))) {
        test(`line ${block.line}, ${block.language}`, () => samples.check(block));
    }
});

test.each(pages)('the links of %s lead somewhere', page => {
    const broken = linksOf(text(page)).flatMap(({ target, line }) => {
        const reason = whyBroken(page, target);
        return reason === undefined ? [] : [`line ${line}: ${target} (${reason})`];
    });
    expect(broken).toEqual([]);
});

test('the page of rules is what the rules say', () => {
    expect(text('docs/rules.md')).toBe(ruleDocs());
});

test('the page of the command line has its help, word for word', () => {
    const samples = blocksOf(text('docs/command-line.md')).map(block => block.text);
    expect(samples.some(sample => sample.includes(HELP))).toBe(true);
});

test('the reference has every word of the language', async () => {
    const generated = await repository.read('packages/language/src/generated/ast.ts');
    const names = /GradusKeywordNames =([^;]*);/.exec(generated)?.[1] ?? '';
    const keywords = [...names.matchAll(/"([^"]+)"/g)].map(([, keyword = '']) => keyword);
    expect(keywords.length).toBeGreaterThan(30);
    const reference = proseOf(text('docs/language/reference.md'));
    expect(keywords.filter(keyword => !reference.includes(`\`${keyword}\``))).toEqual([]);
});

test('the page of the editor has every command of the extension', async () => {
    const { contributes } = JSON.parse(await repository.read('package.json')) as {
        contributes: {
            commands: { command: string; title: string; category: string }[];
            menus: { commandPalette: { command: string; when: string }[] };
        };
    };
    const texts = JSON.parse(await repository.read('package.nls.json')) as Record<string, string>;
    // The manifest has the keys of its texts: `%command.openRoleMatrices.title%`.
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    const names = contributes.commands.map(({ command, category, title }) => {
        const text = texts[title.slice(1, -1)];
        // What is only in menus stands there without its category.
        return hidden.some(each => each.command === command) ? `**${text}**` : `${category}: ${text}`;
    });
    expect(names.length).toBeGreaterThan(0);
    const editor = proseOf(text('docs/editor.md'));
    expect(names.filter(name => !editor.includes(name))).toEqual([]);
});

test('the page of the editor has every setting of the extension', async () => {
    const { contributes } = JSON.parse(await repository.read('package.json')) as {
        contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const names = Object.keys(contributes.configuration.properties);
    expect(names.length).toBeGreaterThan(0);
    const editor = proseOf(text('docs/editor.md'));
    expect(names.filter(name => !editor.includes(`\`${name}\``))).toEqual([]);
});

test('the page of the JSON has every field of the schema, and its example is valid', async () => {
    const schema = JSON.parse(await repository.read('packages/exchange/schema/framework-1.schema.json')) as object;
    const page = text('docs/json.md');
    const prose = proseOf(page);
    expect([...fieldsOf(schema)].filter(field => !prose.includes(`\`${field}\``))).toEqual([]);
    const outputs = blocksOf(page).filter(block => block.language === 'json' && 'output' in block.info);
    expect(outputs.length).toBeGreaterThan(0);
    const isValid = new Ajv2020().compile(schema);
    for (const { text: output } of outputs) {
        expect(isValid(JSON.parse(output)), JSON.stringify(isValid.errors)).toBe(true);
    }
});

function text(page: string): string {
    const found = texts.get(page);
    if (found === undefined) throw new Error(`There is no page ${page}.`);
    return found;
}

function whyBroken(page: string, target: string): string | undefined {
    if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined;
    const [path = '', anchor] = decodeURI(target).split('#');
    const file = path === '' ? page : posix.join(dirname(page), path);
    if (!existsSync(fileURLToPath(repository.url(file)))) return 'no such file';
    if (anchor === undefined) return undefined;
    if (!texts.has(file)) return 'anchor outside of the pages';
    return anchorsOf(text(file)).has(anchor) ? undefined : 'no such heading';
}

/** The names of all properties that a schema knows, at any depth. */
function fieldsOf(schema: unknown): Set<string> {
    const fields = new Set<string>();
    JSON.stringify(schema, (key, value: unknown) => {
        if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
        return value;
    });
    return fields;
}
