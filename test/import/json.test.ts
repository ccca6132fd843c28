import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileFramework, exportJson } from '@gradus/exchange';
import { type Imported, importerOf, noteLines, UnreadableSource } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../export/any-model.ts';
import { loadFramework } from '../export/load-framework.ts';
import { bytesOf, written } from './written.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const importer = importerOf('json');

async function imported(json: string): Promise<Imported> {
    if (!importer) throw new Error('There is no importer.');
    return importer.import([{ name: 'framework.json', bytes: bytesOf(json) }]);
}

describe('the compiled JSON', () => {
    test.each(['examples/eu-customs', 'examples/wco-qualifications', 'examples/wco-operational-manager'])(
        'of %s becomes a framework of which the same JSON is made',
        async folder => {
            const { model } = await loadFramework(path.join(ROOT, folder));
            const result = await imported(exportJson(model));
            const { errors, unformatted, model: again } = await written(result);
            expect(errors).toEqual([]);
            expect(unformatted).toEqual([]);
            expect(result.notes).toEqual([]);
            expect(compileFramework(again)).toEqual(compileFramework(model));
        }
    );

    test.each(['examples/national-adaptation', 'test/export/every-construct'])(
        'of %s stands on its own, and says what it used others for',
        async folder => {
            const { model } = await loadFramework(path.join(ROOT, folder));
            const { errors, unformatted, before, after } = await twice(exportJson(model));
            expect(errors).toEqual([]);
            expect(unformatted).toEqual([]);
            expect(after).toEqual(before);
        }
    );

    test('of a framework that uses others is the same again with these at hand', async () => {
        const { model } = await loadFramework(path.join(ROOT, 'examples/asean-blueprints'));
        const others = ['eu-customs', 'wco-operational-manager'];
        const beside = Object.assign({}, ...(await Promise.all(others.map(textsOf)))) as Record<string, string>;
        const { files, notes } = await imported(exportJson(model));
        const { errors, unformatted, model: again } = await written({ files }, beside);
        expect([notes, errors, unformatted]).toEqual([[], [], []]);
        expect(saidBy(again)).toEqual(saidBy(model));
        expect(again.relations.some(({ subject }) => subject.framework === 'EUCustoms')).toBe(true);
    });

    test('of any model becomes a framework without errors that is the same when it is imported again', async () => {
        await fc.assert(
            fc.asyncProperty(anyModel, async ({ framework, ...model }) => {
                // What is used would have to be at hand.
                const json = exportJson({ ...model, framework: { ...framework, uses: [] } });
                const { errors, unformatted, before, after } = await twice(json);
                expect(errors).toEqual([]);
                expect(unformatted).toEqual([]);
                expect(after).toEqual(before);
            }),
            { numRuns: 40, seed: 20261122 }
        );
    });
});

describe('what is used of other frameworks', () => {
    const beside = {
        'other/framework.gradus':
            'framework EU "EU"\ncategory P "Professional" unlevelled { competency PC1 "Teamwork" competency PC2 "Ethics" }\n'
    };
    const text = `framework F "F" {
  use EU
}

category C "Core" unlevelled {
  competency C1 "Cooperation" {
    is same as PC1@EU because "Same words." confidence 0.9 by "Somebody" on 2026-01-31
  }
}

relations {
  PC2@EU is broader than C1 because "It is."
}
`;

    test('comes back as text: the frameworks, and the relations that lead to them or begin there', async () => {
        const model = (await TestWorkspace.of({ 'framework.gradus': text, ...beside })).model('framework.gradus');
        expect([model.framework.uses.length, model.relations.length]).toEqual([1, 2]);
        const { files, notes } = await imported(exportJson(model));
        expect(notes).toEqual([]);
        expect(files.map(file => file.text).join('\n')).toBe(text);
        const { errors, unformatted, model: again } = await written({ files }, beside);
        expect([errors, unformatted]).toEqual([[], []]);
        expect(compileFramework(again)).toEqual(compileFramework(model));
    });

    test('is asked for where it is not at hand, and hostile codes of frameworks are left out', async () => {
        const uses = ['EU', 'EU', 'F', '../x', '__proto__', 'a b'].map(framework => ({
            framework,
            adopted: false,
            package: 'p"\n}'
        }));
        const end = (code: string, framework: string) => ({ kind: 'competency', code, framework });
        const relations = [
            { subject: end('level', 'EU'), kind: 'same', object: end('PC1', 'EU') },
            { subject: end('PC1', 'EU'), kind: 'same', object: end('} role X', 'EU') },
            { subject: end('PC1', 'Elsewhere'), kind: 'same', object: end('PC1', 'EU') }
        ];
        const { files, notes } = await imported(
            JSON.stringify({ schemaVersion: 1, framework: { code: 'F', title: 'F', uses }, relations })
        );
        expect(files.map(file => file.text)).toEqual([
            'framework F "F" {\n  use EU from “p" }”\n  use __proto__ from “p" }”\n}\n'
        ]);
        expect(noteLines(notes)).toEqual([
            'Left out (3 times). Some relations are of an element of another framework: PC1@Elsewhere, level@EU, PC1@EU',
            'Left out (4 times). Some frameworks that are used have no code, or are named twice: EU, F, ../x, a b'
        ]);
        const { errors } = await written({ files });
        expect(errors.map(error => error.split(' ')[1])).toEqual(['framework-not-found', 'framework-not-found']);
    });
});

describe('hostile JSON', () => {
    const framework = { code: 'F', title: 'F' };

    test('sets nothing of what all objects have', async () => {
        const json = `{"__proto__": {"polluted": 1}, "framework": {"code": "F", "title": "F", "__proto__": {"complete": true},
            "sections": {"__proto__": "Text.", "constructor": ["One", "Two"]}}, "scales": {"__proto__": []},
            "categories": [{"code": "__proto__", "title": "Category", "forAll": "yes", "constructor": {"prototype": {"polluted": 1}}}]}`;
        const { errors, model } = await written(await imported(json));
        expect(errors).toEqual([]);
        expect(model.framework.complete).toBe(false);
        expect(model.categories.map(({ code }) => code)).toEqual(['__proto__']);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });

    test('may say its version with an object that cannot be said as text', async () => {
        const read = await imported(JSON.stringify({ schemaVersion: { toString: '' }, framework }));
        expect(JSON.stringify(read.notes)).toContain('{…}');
    });

    test('of any shape is read as far as it has one', async () => {
        const fields = [
            'sections',
            'scales',
            'categories',
            'competencies',
            'values',
            'statements',
            'roles',
            'relations'
        ];
        await fc.assert(
            fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), async value => {
                const { errors } = await written(await imported(JSON.stringify({ ...value, framework })));
                expect(errors).toEqual([]);
            }),
            { numRuns: 40, seed: 20261122 }
        );
    });

    test('that is nested too deeply, or is none, is refused in words', async () => {
        const deep = `{"framework": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
        for (const [json, message] of [
            [
                '{',
                /^framework\.json cannot be read\. It is no valid JSON from line 1, column 2 on\. The file ends here/
            ],
            ['[]', /it has no framework/],
            [deep, /it has no framework|nested too deeply/]
        ] as const) {
            await expect(imported(json)).rejects.toThrow(message);
            await expect(imported(json)).rejects.toBeInstanceOf(UnreadableSource);
        }
    });

    test('with elements that are within each other without end, or in themselves, is written all the same', async () => {
        const chain = (length: number) =>
            Array.from({ length }, (_, index) => ({
                code: `C${index}`,
                title: `C${index}`,
                category: 'K',
                parent: index === 0 ? `C${length - 1}` : `C${index - 1}`
            }));
        const categories = Array.from({ length: 100 }, (_, index) => ({
            code: index === 0 ? 'K' : `K${index}`,
            title: 'K',
            parent: index < 2 ? 'K' : `K${index - 1}`
        }));
        const json = JSON.stringify({ framework, categories, competencies: chain(500), statements: chain(500) });
        const { errors, model } = await written(await imported(json));
        expect(errors).toEqual([]);
        expect([model.categories.length, model.competencies.length, model.statements.length]).toEqual([100, 500, 500]);
    });

    test('with a million values is read in seconds', async () => {
        const entries = Array.from({ length: 1_000_000 }, (_, index) => `x${index}`);
        const json = JSON.stringify({ framework: { ...framework, sections: { list: entries } }, sections: [] });
        const { files } = await imported(json);
        expect(files.map(({ path: file }) => file)).toEqual(['framework.gradus']);
    });

    test('with halves of signs, line breaks and marks in texts, and paths for codes, stays one file beside the other', async () => {
        const evil = [
            '../../etc/passwd',
            '/etc/passwd',
            'C:\\Windows',
            '..',
            '.hidden',
            'CON',
            'a\u0000b',
            '\ud800',
            ' ',
            ''
        ];
        const json = JSON.stringify({
            framework: { code: '../..', title: '\ud800 "a” »b« „c“\r\n} role R "x' },
            sections: [{ code: 'text', title: 'T', form: 'list', for: [{ kind: 'category' }] }],
            categories: evil.map(code => ({
                code,
                title: `Of ${code}`,
                sections: { text: Array.from({ length: 600 }, () => `- ${code}`) }
            })),
            translations: [
                { language: '../fr', entries: [] },
                { language: 'fr', entries: [{ kind: 'category', code: '..', title: '"' }] }
            ]
        });
        const result = await imported(json);
        for (const { path: file } of result.files)
            expect(file).toMatch(/^(?:[\p{L}\p{N}_-]+\/)?[\p{L}\p{N}_-]+\.gradus$/u);
        const names = result.files.map(({ path: file }) => file.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const { text } of result.files) expect(text.isWellFormed()).toBe(true);
        const { errors, unformatted, model } = await written(result);
        expect(errors).toEqual([]);
        expect(unformatted).toEqual([]);
        expect(model.categories).toHaveLength(evil.length);
        expect(model.roles).toEqual([]);
    });

    test('in which a key is there twice has the last one', async () => {
        const { model } = await written(await imported('{"framework": {"code": "A", "title": "A", "code": "B"}}'));
        expect(model.framework.code).toBe('B');
    });
});

test('what cannot be taken over is said, and becomes a remark', async () => {
    const json = JSON.stringify({
        schemaVersion: 1,
        framework: { code: 'F', title: 'F' },
        scales: [{ code: 'S', title: 'S', levels: [{ code: 1, title: 'One' }] }],
        categories: [{ code: 'K', title: 'K', scale: 'S' }],
        competencies: [{ code: 'C 1', title: 'First', category: 'K' }],
        roles: [
            {
                code: 'R',
                title: 'R',
                requirements: [
                    { competency: 'C 1', level: 1 },
                    { competency: 'X', level: 2 }
                ]
            }
        ]
    });
    const { files, notes } = await imported(json);
    expect(files.map(({ text }) => text).join('\n')).toBe(`framework F "F"

scale S "S" {
  level 1 "One"
}

category K "K" on S {
  competency C1 "First" {
    number "C 1"
  }
}

role R "R" {
  requires
    C1: 1
  remark open "The source requires “X: 2”, which is not understood."
}
`);
    expect(noteLines(notes)).toEqual([
        'Mended. Some codes are none in Gradus, where a code has letters and digits, with “-”, “.” or “/” between. They were made into one, and kept as numbers: C 1',
        'Left out. Some roles require what is not there. It became a remark: R → X: 2'
    ]);
});

/** The files of an example. */
async function textsOf(name: string): Promise<Record<string, string>> {
    const folder = path.join(ROOT, 'examples', name);
    const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.gradus'));
    const texts = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')));
    return Object.fromEntries(files.map((file, index) => [`${name}/${file}`, texts[index] ?? '']));
}

/** Imports JSON, and again what that is exported to; says what is wrong, and what is different. */
async function twice(json: string) {
    const first = await imported(json);
    const { errors, unformatted, model } = await written(first);
    const again = await written(await imported(exportJson(model)));
    return { errors, unformatted, before: saidBy(model), after: saidBy(again.model) };
}

/** What a framework says; what is said about elements in whatever order, as elements of two kinds may change places. */
function saidBy(model: FrameworkModel): unknown {
    const { relations, remarks, disputed, ...compiled } = compileFramework(model);
    const sorted = (list: readonly object[]) => list.map(each => JSON.stringify(each)).sort();
    return { ...compiled, relations: sorted(relations), remarks: sorted(remarks), disputed: sorted(disputed) };
}

describe('what is said of other elements', () => {
    const base = { framework: { code: 'X', title: 'X' } };
    const activity = { code: 'a', title: 'A' };
    const subject = { kind: 'activity', code: 'a', title: 'A' };

    test.each([
        ['is said in the one place that has it', ['b'], 1],
        ['is not guessed at where several places have it', ['a'], 0]
    ])('%s', async (_, others, count) => {
        const domains = [
            { code: 'D', title: 'D', activities: [activity] },
            ...others.map(code => ({ code: 'E', title: 'E', activities: [{ ...activity, code }] }))
        ];
        const relations = [{ subject, kind: 'related', object: { kind: 'domain', code: 'D', title: 'D' } }];
        const { model } = await written(await imported(JSON.stringify({ ...base, domains, relations })));
        expect(model.relations.length).toBe(count);
    });

    test('is said in a translation for each language', async () => {
        const entries = [{ kind: 'framework', code: 'X', title: 'Y' }];
        const translations = ['de', 'fr'].map(language => ({ language, entries }));
        const remarks = ['fr', 'de', 'it', 'it'].map((language, index) => ({ text: `T${index}`, language }));
        const { model } = await written(await imported(JSON.stringify({ ...base, translations, remarks })));
        expect(model.remarks.map(({ language, text }) => `${language} ${text}`).sort()).toEqual([
            'de T1',
            'fr T0',
            'it T2',
            'it T3'
        ]);
    });

    test('is not written out again and again by a title that is a book', async () => {
        const long = 'word '.repeat(20_000);
        const codes = Array.from({ length: 100 }, (_, index) => `C${index}`);
        const { files, notes } = await imported(
            JSON.stringify({
                ...base,
                categories: [{ code: 'C0', title: long }],
                competencies: codes.map(code => ({ code, title: code, category: 'C0' })),
                relations: codes.map(code => ({
                    subject: { kind: 'competency', code, title: code },
                    kind: 'related',
                    object: { kind: 'category', code: 'C0', title: 'C0' }
                }))
            })
        );
        expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2 * long.length);
        expect(noteLines(notes).join()).toContain('They became remarks');
    });
});
