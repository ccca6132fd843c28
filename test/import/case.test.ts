import path from 'node:path';
import { compileFramework } from '@gradus/exchange';
import { exporterOf } from '@gradus/exchange/exporters';
import { type Imported, importerOf } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFittingModel } from '../export/any-fitting-model.ts';
import { anyModel } from '../export/any-model.ts';
import { loadFramework } from '../export/load-framework.ts';
import { bytesOf, written } from './written.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function imported(text: string): Promise<Imported> {
    const importer = importerOf('case');
    if (!importer) throw new Error('There is no importer.');
    return importer.import([{ name: 'package.json', bytes: bytesOf(text) }]);
}

async function packageOf(model: FrameworkModel, format = 'case'): Promise<string> {
    const exported = await exporterOf(format)?.export(model);
    return String(exported?.files[0]?.content);
}

describe('a package that Gradus made', () => {
    test.each(['examples/eu-customs', 'examples/wco-qualifications', 'examples/wco-operational-manager'])(
        'of %s becomes the same framework again',
        async folder => {
            const { model } = await loadFramework(path.join(ROOT, folder));
            const { errors, unformatted, model: again } = await written(await imported(await packageOf(model)));
            expect(errors).toEqual([]);
            expect(unformatted).toEqual([]);
            expect(carried(again)).toEqual(carried(model));
        }
    );

    test('of any model becomes a framework without errors', async () => {
        await fc.assert(
            fc.asyncProperty(anyModel, async model => {
                const { errors, unformatted } = await written(await imported(await packageOf(model)));
                expect(errors).toEqual([]);
                expect(unformatted).toEqual([]);
            }),
            { numRuns: 30, seed: 20261122 }
        );
    });
});

describe('a package of others', () => {
    const item = (identifier: string, fullStatement: string, more: object = {}) => ({
        identifier,
        fullStatement,
        ...more
    });
    const link = (associationType: string, from: string, to: string, more: object = {}) => ({
        identifier: `${from}-${to}`,
        associationType,
        originNodeURI: { identifier: from },
        destinationNodeURI: { identifier: to, uri: `https://example.org/${to}`, title: `Item ${to}` },
        ...more
    });
    const A = 'c496e222-b8df-11e7-ba24-039ffdae3771';

    test('is read beyond its schema, and says what was mended', async () => {
        const read = await imported(
            JSON.stringify({
                CFDocument: {
                    identifier: 'd',
                    title: 'Reading',
                    creator: 'Somebody',
                    adoptionStatus: 'Adopted',
                    description: null
                },
                CFItems: [
                    item('g', 'Understand texts', { humanCodingScheme: 'R', CFDocumentURI: 'x' }),
                    item('b', 'Second', { educationalLevel: ['01'] }),
                    item(A, 'Reads a text\r\nand tells about it', {
                        humanCodingScheme: 'R 1',
                        abbreviatedStatement: 'Reads'
                    }),
                    item(A, 'There twice')
                ],
                CFAssociations: [
                    link('isChildOf', 'g', 'd'),
                    link('isChildOf', 'b', 'g', { sequenceNumber: '2' }),
                    link('isChildOf', A, 'g', { sequenceNumber: 1 }),
                    link('isChildOf', 'g', 'b'),
                    link('exactMatchOf', A, 'b'),
                    link('exemplar', 'b', 'elsewhere'),
                    link('precedes', A, 'b'),
                    link('isRelatedTo', 'nowhere', 'b')
                ],
                CFDefinitions: []
            })
        );
        const { errors, unformatted } = await written(read);
        expect(errors).toEqual([]);
        expect(unformatted).toEqual([]);
        expect(
            read.files.find(({ path: file }) => file === 'competencies.gradus')?.text
        ).toBe(`category R "Understand texts" unlevelled {
  competency R1 "Reads" {
    number "R 1"
    id "${A}"
    wording
      "Reads a text"
      "and tells about it"
    is same as Second
    is related to Second because "CASE says: precedes."
  }
  competency Second "Second" {
    education
      - 01
    see "Item elsewhere" because "CASE says: exemplar."
  }
}
`);
        expect(read.notes.filter(({ fate }) => fate === 'mended').map(({ about }) => about)).toEqual(
            expect.arrayContaining([
                expect.stringContaining('null'),
                expect.stringContaining('do not belong into a package'),
                expect.stringContaining('numbers are written as texts'),
                expect.stringContaining('a name that CASE does not know')
            ])
        );
    });

    // Each item looked for among all would take minutes, and the test its time-out.
    test('is read with however many associations', async () => {
        const codes = Array.from({ length: 40_000 }, (_, n) => `i${n}`);
        const text = JSON.stringify({
            CFDocument: { identifier: 'd', title: 'Large' },
            CFItems: codes.map(code => item(code, `Item ${code}`)),
            // From the last one, which would be looked for longest.
            CFAssociations: Array.from({ length: 120_000 }, () => link('replacedBy', 'i39999', 'i0'))
        });
        expect((await imported(text)).files).not.toEqual([]);
    });

    test('that is none is refused in words', async () => {
        await expect(imported('{"CFItems": []}')).rejects.toThrow(
            'package.json is no package of CASE: it has no CFDocument.'
        );
    });

    test('may hold objects that cannot be said as text', async () => {
        const odd = { toString: '', valueOf: '' };
        const read = await imported(
            JSON.stringify({
                CFDocument: { title: 'T', identifier: odd, lastChangeDateTime: [odd] },
                CFItems: [item('a', 'Reads', { identifier: odd })]
            })
        );
        expect(JSON.stringify(read.notes)).toContain('{…}');
        expect(JSON.stringify(read.notes)).toContain('[…]');
        expect((await written(read)).errors).toEqual([]);
    });

    test('of any shape is read as far as it has one', async () => {
        const fields = ['CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics'];
        await fc.assert(
            fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), async value => {
                const { errors } = await written(
                    await imported(JSON.stringify({ ...value, CFDocument: { title: 'T' } }))
                );
                expect(errors).toEqual([]);
            }),
            { numRuns: 40, seed: 20261122 }
        );
    });
});

describe('a package of version 1.0 that Gradus made', () => {
    test.each(['eu-customs', 'wco-qualifications', 'wco-operational-manager'])(
        'of %s has its roles again, with what they require',
        async name => {
            const { model } = await loadFramework(path.join(ROOT, 'examples', name));
            const {
                errors,
                unformatted,
                model: again
            } = await written(await imported(await packageOf(model, 'case-1.0')));
            expect([errors, unformatted]).toEqual([[], []]);
            const of = ({ roles, grades, domains, categories, competencies, streams }: FrameworkModel) => ({
                roles: roles.map(
                    ({ code, title, grade, domain, group, tasks, activities, requirements, sections }) => ({
                        ...{ code, title, grade, domain, group, tasks },
                        activities: activities.map(({ activity }) => activity),
                        requirements: requirements.map(each => `${each.competency} ${each.level}`),
                        texts: sections.flatMap(({ entries }) => entries)
                    })
                ),
                grades: grades.map(({ code, title, group }) => [code, title, group]),
                domains: domains.map(({ code, activities }) => [code, activities.map(({ title }) => title)]),
                categories: categories.map(({ code, title, parent }) => [code, title, parent]),
                competencies: competencies.map(({ code, title, category, parent, forAll }) => [
                    ...[code, title, category, parent],
                    forAll
                ]),
                streams: streams.map(({ title, steps }) => [title, steps])
            });
            expect(of(again)).toEqual(of(model));
        }
    );

    test('of any model becomes a framework without errors', async () => {
        await fc.assert(
            fc.asyncProperty(anyFittingModel, async model => {
                const { errors, unformatted } = await written(await imported(await packageOf(model, 'case-1.0')));
                expect([errors, unformatted]).toEqual([[], []]);
            }),
            { numRuns: 20, seed: 20261126 }
        );
    });

    test('has what roles take over from those that they extend, and not what they exclude', async () => {
        const text = `framework F "F"
scale S "S" { level 1 "One" level 2 "Two" }
category C "C" on S { competency A "Alpha" competency B "Beta" competency D "Delta" }
set Core "Core" { requires A: 1 B: 1 }
role R "R" extends Core { requires B: 2 D: 1 }
role T "T" extends R { excludes D because "Not here." }
`;
        const model = (await TestWorkspace.of(text)).model();
        const { model: again } = await written(await imported(await packageOf(model, 'case-1.0')));
        const required = ({ roles, sets }: FrameworkModel) =>
            [...roles, ...sets].map(({ code, requirements }) => [
                code,
                requirements.map(({ competency, level, inheritedFrom }) => [competency, level, inheritedFrom])
            ]);
        expect(required(again)).toEqual(required(model));
    });

    test('tells what a role extends from what it is only related to', async () => {
        const text = `framework F "F"
scale S "S" { level 1 "One" level 2 "Two" }
category C "C" on S { competency A "Alpha" competency B "Beta" { is related to A } }
role R "R" { requires A: 1 }
role T "T" { is related to R requires B: 1 }
role U "U" extends R
stream St "St": R -> T
`;
        const model = (await TestWorkspace.of(text)).model();
        const { errors, model: again } = await written(await imported(await packageOf(model, 'case-1.0')));
        expect(errors).toEqual([]);
        const told = ({ roles, relations, streams }: FrameworkModel) => ({
            extends: roles.map(each => [
                each.code,
                each.extends,
                each.requirements.map(({ competency }) => competency)
            ]),
            relations: relations.map(({ subject, kind, object }) => [subject.code, kind, object?.code]),
            streams: streams.map(({ title }) => title)
        });
        expect(told(model)).toMatchObject({
            relations: [
                ['B', 'related', 'A'],
                ['T', 'related', 'R']
            ],
            streams: ['St']
        });
        expect(told(again)).toEqual(told(model));
    });
});

/** What a package says of a framework: no remarks and translations. */
function carried(model: FrameworkModel): unknown {
    const { remarks: _r, translations: _t, disputed: _d, ...compiled } = compileFramework(model);
    return compiled;
}
