import path from 'node:path';
import { compileFramework } from '@gradus/exchange';
import { exporterOf } from '@gradus/exchange/exporters';
import { type Imported, type ImportOptions, importerOf, noteLines, UnreadableSource } from '@gradus/exchange/importers';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../export/any-model.ts';
import { loadFramework } from '../export/load-framework.ts';
import { bytesOf, written } from './written.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix : <https://example.org/> .
`;

const OWN_PREFIXES = `${PREFIXES}@prefix gradus: <urn:gradus:vocabulary:> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
`;

async function imported(text: string, name = 'concepts.ttl', options: ImportOptions = {}): Promise<Imported> {
    const importer = importerOf('skos');
    if (!importer) throw new Error('There is no importer.');
    return importer.import([{ name, bytes: bytesOf(text) }], options);
}

async function exported(model: FrameworkModel, format: string): Promise<string> {
    return String((await exporterOf(format)?.export(model))?.files[0]?.content);
}

describe('an export of Gradus', () => {
    test.each(['examples/eu-customs', 'examples/wco-qualifications', 'examples/wco-operational-manager'])(
        'of %s becomes the same framework again, as far as SKOS can say it',
        async folder => {
            const { model } = await loadFramework(path.join(ROOT, folder));
            const result = await imported(await exported(model, 'skos'));
            const { errors, unformatted, model: again } = await written(result);
            expect(errors).toEqual([]);
            expect(unformatted).toEqual([]);
            expect(carried(again)).toEqual(carried(model));
        }
    );

    test('says the same in JSON-LD', async () => {
        for (const folder of ['examples/asean-blueprints', 'test/export/every-construct']) {
            const { model } = await loadFramework(path.join(ROOT, folder));
            const [turtle, json] = [await exported(model, 'skos'), await exported(model, 'skos-jsonld')];
            expect((await imported(json, 'concepts.jsonld')).files).toEqual((await imported(turtle)).files);
        }
    });

    test.each(['skos', 'skos-jsonld'])('of any model in %s becomes a framework without errors', async format => {
        await fc.assert(
            fc.asyncProperty(anyModel, async model => {
                const { errors, unformatted } = await written(await imported(await exported(model, format), 'c'));
                expect(errors).toEqual([]);
                expect(unformatted).toEqual([]);
            }),
            { numRuns: 25, seed: 20261126 }
        );
    });
});

describe('a file of others', () => {
    const THESAURUS = `${PREFIXES}
        <https://example.org> a skos:ConceptScheme ; dct:title "Skills"@en, "Compétences"@fr ; dct:publisher "Somebody" ;
            dct:license <https://creativecommons.org/licenses/by/4.0/> ; dct:issued "2026-01-31T12:00:00Z" .
        :reading a skos:Concept ; skos:topConceptOf <https://example.org> ; skos:prefLabel "Reading"@en, "Lecture"@fr .
        :r1 skos:broader :reading ; skos:prefLabel "Reads plans"@en, "Lit des plans"@fr ; skos:notation "R 1" ;
            skos:altLabel "Plan reading"@en, "Lecture de plans"@fr ; skos:definition "Reads plans\\nof buildings."@en ;
            skos:example "A house"@en, "A bridge"@en ; skos:closeMatch <https://example.com/plans> ; skos:related :w1 .
        :r2 a skos:Concept ; skos:prefLabel "Reads maps"@en-GB ; skos:scopeNote "On paper"@en, "Sur papier"@fr ; skos:related :r1 .
        :reading skos:narrower :r2 .
        :writing a skos:Concept ; skos:inScheme <https://example.org> ; skos:prefLabel "Writing"@en ; skos:narrower :w1 .
        :w1 a skos:Concept ; skos:broader :reading ; skos:prefLabel "Writes about what was read"@en ; skos:related :r1 .
        :old a skos:Concept ; skos:inScheme <https://example.org> ; skos:prefLabel "Telegraphy"@en ; :colour "red" ;
            <http://www.w3.org/2002/07/owl#deprecated> true ; skos:editorialNote "Nobody asks for it."@en .
        :basic a skos:Collection ; skos:prefLabel "Basics"@en ; skos:member :r1, :reading .
    `;

    test('becomes categories, competencies, translations and relations, and says what is left out', async () => {
        const read = await imported(THESAURUS);
        const { errors, unformatted, model } = await written(read);
        expect(errors).toEqual([]);
        expect(unformatted).toEqual([]);
        expect(model.framework).toMatchObject({
            code: 'Skills',
            title: 'Skills',
            language: 'en',
            date: '2026-01-31',
            publisher: 'Somebody',
            licence: 'https://creativecommons.org/licenses/by/4.0/',
            source: 'https://example.org'
        });
        expect(
            read.files.find(({ path: file }) => file === 'competencies.gradus')?.text
        ).toBe(`category reading "Reading" unlevelled {
  competency R1 "Reads plans" alias "Plan reading" in basic {
    number "R 1"
    definition
      "Reads plans"
      "of buildings."
    examples
      - A house
      - A bridge
    matches
      - closeMatch: https://example.com/plans
    is related to w1
  }
  competency r2 "Reads maps" {
    scope "On paper"
    is related to R1
  }
  competency w1 "Writes about what was read" in writing
}

category writing "Writing" unlevelled

category Skills "Skills" unlevelled {
  competency old "Telegraphy" {
    status retired
    remark open "Nobody asks for it."
  }
}

category basic "Basics" unlevelled
`);
        expect(model.translations).toMatchObject([
            {
                language: 'fr',
                entries: [
                    { kind: 'framework', title: 'Compétences' },
                    { code: 'reading', title: 'Lecture' },
                    { code: 'R1', title: 'Lit des plans' },
                    { code: 'r2', sections: [{ section: 'scope', entries: ['Sur papier'] }] }
                ]
            }
        ]);
        expect(noteLines(read.notes)).toEqual([
            'Left out. Other names in other languages have no place in translations: Lecture de plans',
            'Mended. Some concepts are not called anything in the language of the framework: Reads maps',
            'Left out. Some members of collections are categories, or not in the file: reading',
            'Left out. Some of what is said of concepts has no place in Gradus: https://example.org/colour',
            'Mended. Some codes are none in Gradus, where a code has letters and digits, with “-”, “.” or “/” between. They were made into one, and kept as numbers: R 1'
        ]);
    });

    test('begins with the language that is asked for', async () => {
        const { model } = await written(await imported(THESAURUS, 'concepts.ttl', { language: 'fr' }));
        expect(model.framework).toMatchObject({ title: 'Compétences', language: 'fr' });
        expect(model.translations.map(({ language }) => language)).toEqual(['en']);
    });

    test('has mappings in the direction that SKOS gives them', async () => {
        const words = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'];
        const said = words.map(word => `:a skos:${word} :${word} . :${word} skos:prefLabel "${word}"@en .`).join('\n');
        const { errors, model } = await written(await imported(`${PREFIXES} :a skos:prefLabel "A"@en . ${said}`));
        expect(errors).toEqual([]);
        // What is mapped to something broader is narrower than that.
        expect(model.relations.map(({ kind, object, reason }) => [object?.code, kind, reason])).toEqual([
            ['exactMatch', 'same', undefined],
            ['closeMatch', 'related', 'SKOS says: closeMatch.'],
            ['narrowMatch', 'broader', undefined],
            ['broadMatch', 'narrower', undefined],
            ['relatedMatch', 'related', undefined]
        ]);
    });

    test('may have several schemes, labels of their own, and notes that are resources', async () => {
        const read = await imported(`${PREFIXES} @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
            @prefix esco: <http://data.europa.eu/esco/model#> .
            :a a skos:ConceptScheme ; skos:prefLabel "One"@en . :b a skos:ConceptScheme ; skos:hasTopConcept :y .
            :x skos:inScheme :a ; skosxl:prefLabel [ skosxl:literalForm "First"@en ] ;
                dct:description [ esco:nodeLiteral "What it is." ; esco:language "en" ] .
            :z skos:inScheme :a ; skos:prefLabel "Third"@en .
            :y a skos:Concept ; skos:prefLabel "Second"@en .`);
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(model.categories.map(({ title }) => title)).toEqual(['One', 'b']);
        expect(model.competencies).toMatchObject([
            { title: 'First', category: 'One', sections: [{ section: 'description', entries: ['What it is.'] }] },
            { title: 'Third', category: 'One' },
            { title: 'Second', category: 'B' }
        ]);
    });

    test('in JSON-LD is read with the contexts that it brings along, and fetches none', async () => {
        const concepts = {
            '@context': [
                'https://example.org/context.json',
                {
                    '@language': 'de',
                    s: 'http://www.w3.org/2004/02/skos/core#',
                    title: { '@id': 's:prefLabel', '@language': 'en' },
                    names: { '@id': 's:altLabel', '@container': '@language' },
                    under: { '@id': 's:broader', '@type': '@id' },
                    above: { '@reverse': 's:broader' }
                }
            ],
            id: 'https://example.org/scheme',
            type: 'ConceptScheme',
            prefLabel: { de: 'Fähigkeiten', en: 'Skills' },
            hasTopConcept: {
                '@id': 'https://example.org/A',
                title: 'Reading',
                above: [{ '@id': 'https://example.org/B', '@type': 's:Concept', title: 'Maps', notation: 'B.1' }]
            },
            '@included': [
                { '@id': 'https://example.org/C', under: 'https://example.org/A', title: 'Plans', names: { en: ['P'] } }
            ]
        };
        const read = await imported(JSON.stringify(concepts), 'concepts.jsonld');
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(model.framework).toMatchObject({ title: 'Skills', language: 'en' });
        expect(model.translations).toMatchObject([{ language: 'de', entries: [{ title: 'Fähigkeiten' }] }]);
        expect(model.categories).toMatchObject([{ code: 'A', title: 'Reading' }]);
        expect(model.competencies).toMatchObject([
            { code: 'B.1', title: 'Maps' },
            { code: 'C', title: 'Plans', aliases: ['P'] }
        ]);
        expect(noteLines(read.notes)).toEqual([
            'Mended. The meaning of names is on a page of the web, which is not fetched. Words of SKOS were taken for what they usually are: https://example.org/context.json'
        ]);
    });

    test('of any shape is read as far as it has one', async () => {
        const iri = fc.constantFrom(':a', ':b', ':c', ':d', ':e', '<urn:x>', '_:n', '<https://example.org/a/../b>');
        const text = fc
            .tuple(fc.string(), fc.constantFrom('', '@en', '@fr', '@en-gb', '@x-private'))
            .map(([value, tag]) => `${JSON.stringify(value.toWellFormed())}${tag}`);
        const property = fc.constantFrom(...PROPERTIES);
        const type = fc.constantFrom(...TYPES).map(each => `a ${each}`);
        const said = fc.oneof(
            type,
            fc.tuple(property, fc.oneof(iri, text, fc.constant('( :a :b :a )'))).map(all => all.join(' '))
        );
        const statement = fc.tuple(iri, said).map(([subject, rest]) => `${subject} ${rest} .\n`);
        await fc.assert(
            fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 25 }), async statements => {
                const gradus = '@prefix gradus: <urn:gradus:vocabulary:> .\n:a skos:prefLabel "A" .\n';
                const { errors, unformatted } = await written(await imported(PREFIXES + gradus + statements.join('')));
                expect(errors).toEqual([]);
                expect(unformatted).toEqual([]);
            }),
            { numRuns: 150, seed: 20261126 }
        );
    });

    test('in JSON-LD of any shape is read as far as it has one', async () => {
        const key = fc.constantFrom(
            '@id',
            '@type',
            '@graph',
            '@context',
            '@reverse',
            'prefLabel',
            'broader',
            'member',
            's:note',
            'x'
        );
        const value = fc.oneof(
            fc.jsonValue(),
            fc.constantFrom('a', 'b', 'skos:Concept', 's:Collection', '_:x'),
            fc.record({ '@value': fc.string(), '@language': fc.constantFrom('en', 'fr', '') }),
            fc.record({ '@list': fc.array(fc.constantFrom('a', { '@id': 'b' })) })
        );
        const context = fc.oneof(
            fc.jsonValue(),
            fc.constant([
                'https://example.org/skos.json',
                { s: 'http://www.w3.org/2004/02/skos/core#', x: 's:broader' }
            ])
        );
        await fc.assert(
            fc.asyncProperty(
                context,
                fc.array(fc.dictionary(key, value), { maxLength: 6 }),
                async (itsContext, graph) => {
                    const first = { '@id': 'a', 'http://www.w3.org/2004/02/skos/core#prefLabel': 'A' };
                    const json = JSON.stringify({ '@context': itsContext, '@graph': [first, ...graph] });
                    const again = JSON.stringify([first, { '@graph': graph, '@context': itsContext }]);
                    for (const each of [again, json]) {
                        const read = await imported(each, 'c.jsonld').catch((error: unknown) => error);
                        if (read instanceof UnreadableSource) continue;
                        expect((await written(read as Imported)).errors).toEqual([]);
                    }
                }
            ),
            { numRuns: 100, seed: 20261126 }
        );
    });
});

test('what is only quoted is not said, and a statement about which more is said is said once', async () => {
    const plain = `${PREFIXES}:a a skos:Concept ; skos:prefLabel "A"@en ; skos:definition "A text."@en .\n:b a skos:Concept ; skos:prefLabel "B"@en .\n`;
    const spoken = plain.replace('"A text."@en', '"A text."@en {| :source "x" |}');
    const quoted = `${spoken}<< :a skos:broader :b >> :says "nobody" .\n:b :note <<( :a skos:broader :b )>> .\n`;
    expect((await imported(quoted, 'x.ttl')).files).toEqual((await imported(plain, 'x.ttl')).files);
});

describe('hostile files', () => {
    test.each([
        ['<a> <b> "c .', 'x.ttl cannot be read. It is no valid Turtle from line 1 on. “"c” cannot be read there.'],
        [
            `${PREFIXES}:a skos:prefLabel "A"@en ;\n  skos:broader .`,
            'from line 5 on. What is there belongs into no statement'
        ],
        ['\n\nskos:a skos:b "c" .', 'from line 3 on. The prefix “skos:” is not declared.'],
        [`${PREFIXES}:a skos:prefLabel "A"`, 'The file ends before the statement does.'],
        ['<?xml version="1.0"?><rdf:RDF/>', 'x.ttl is RDF/XML, which is not read.'],
        ['{"@graph": [', 'x.ttl cannot be read. It is no valid JSON from line 1, column 13 on.'],
        // Short names that stand for long ones.
        [
            `@prefix a: <http://x/${'a'.repeat(1000)}> .\na:b a:c "d" .`,
            'The file has addresses of more than a thousand signs'
        ],
        [
            `@base <http://x/${'a'.repeat(1000)}/> .\n<x:b> <x:c> <d> .`,
            'The file has addresses of more than a thousand signs'
        ],
        // Also those under which nothing is said.
        [`@prefix a: <http://x/${'a'.repeat(1000)}> .`, 'The file has addresses of more than a thousand signs'],
        [
            `@base <http://x/> .\n${'@base <a/> .\nBASE <b/>\n'.repeat(300)}`,
            'The file has addresses of more than a thousand signs'
        ],
        [
            JSON.stringify({ '@context': { a: `http://x/${'a'.repeat(1000)}` }, '@id': 'x:a', 'a:b': 'c' }),
            'The file has addresses of more than a thousand signs'
        ],
        [
            JSON.stringify({ '@context': Array(200).fill({ a: 'x:y' }), '@id': 'x:a', a: 'b' }),
            'The file says the meaning of names (@context) anew within each other too often.'
        ],
        [
            JSON.stringify({ '@context': { '@vocab': 'a'.repeat(1001) }, b: [] }),
            'The file has addresses of more than a thousand signs'
        ],
        [
            JSON.stringify({ '@context': { '@base': `http://x/${'a'.repeat(1000)}` }, b: [] }),
            'The file has addresses of more than a thousand signs'
        ],
        [
            JSON.stringify({ '@context': { a: { '@id': `http://x/${'a'.repeat(1000)}` } }, b: [] }),
            'The file has addresses of more than a thousand signs'
        ],
        [
            JSON.stringify({ '@context': { '@language': 'a'.repeat(101) }, [skosWord('prefLabel')]: 'A' }),
            'The file has texts in languages whose names have more than a hundred signs.'
        ],
        ['', 'There are no concepts of SKOS in x.ttl.'],
        [`${PREFIXES}:a dct:title "A" .`, 'There are no concepts of SKOS in x.ttl.']
    ])('are refused in words (%#)', async (text, message) => {
        const refused = imported(text, 'x.ttl');
        await expect(refused).rejects.toThrow(message);
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('that declare a base for each concept, one beside the other, are read', async () => {
        const concepts = many(100, n => `@base <https://example.org/${n}/> .\n<c> skos:prefLabel "C${n}" .`);
        const { files } = await imported(`${PREFIXES}${concepts}`);
        expect(files.map(each => each.text).join('')).toContain('"C99"');
    });

    const VALUE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>';
    const book = `"${'a'.repeat(1_000_000)}"`;
    test.each([
        ['a note', `:n ${VALUE} ${book} .\n${many(30, n => `:c${n} skos:prefLabel "C" ; skos:definition :n .`)}`],
        [
            'many notes',
            `:n ${VALUE} ${many(500, n => `"${n}"`, ',')} .\n${many(500, n => `:c${n} skos:prefLabel "C" ; skos:note :n .`)}`
        ],
        ['a label', `:n xl:literalForm ${book} .\n${many(30, n => `:c${n} a skos:Concept ; xl:prefLabel :n .`)}`],
        // One that is noted before does not count as known.
        [
            'a label and a note',
            `:c a skos:Concept ; xl:prefLabel :n .\n:n ${VALUE} ${book} .\n${many(30, n => `:c${n} skos:prefLabel "C" ; skos:note :n .`)}`
        ],
        [
            'an activity',
            `:a a gradus:Activity ; skos:definition ${book} ; skos:broader ${many(30, n => `:d${n}`, ',')} .\n${many(30, n => `:d${n} a gradus:Domain .`)}`
        ],
        [
            'a requirement',
            `:q gradus:competency :c ; gradus:levelCode ${book} .\n${many(30, n => `:r${n} a gradus:Role ; gradus:requires :q .`)}`
        ],
        [
            'what is elsewhere',
            `${many(165, n => `:c${n} skos:prefLabel "C" ; skos:relatedMatch ${many(165, m => `:m${m}`, ',')} .`)}\n${many(165, n => `:m${n} dct:title "${'a'.repeat(1100)}" .`)}`
        ]
    ])('that lead to %s more often than it can be kept are refused in words', async (_, text) => {
        const refused = imported(`${OWN_PREFIXES}${text}`).then(({ files }) => files.length);
        await expect(refused).rejects.toThrow(
            'The file has texts that so many concepts lead to that they would become more than 20 million signs.'
        );
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('have relations to what is called as a book is long, and tell where that ends', async () => {
        const concepts = many(100, n => `:c${n} skos:prefLabel "C${n}" ; skos:exactMatch :n .`);
        const { files } = await imported(`${PREFIXES}:n dct:title ${book} .\n${concepts}`);
        const text = files.map(each => each.text).join('');
        expect(text).toContain(`exactMatch: ${'a'.repeat(1000)}… (https://example.org/n)`);
        expect(text.length).toBeLessThan(150_000);
    });

    test.each([
        ['collections', 'skos:OrderedCollection', ''],
        ['streams', 'gradus:Stream', ''],
        ['scales', 'gradus:Scale', 'a gradus:Level']
    ])('with one list that is that of many %s are refused in words', async (_, type, member) => {
        const list = many(500, n => `_:l${n} rdf:first :c${n} ; rdf:rest ${n < 499 ? `_:l${n + 1}` : 'rdf:nil'} .`);
        const members = many(500, n => `:c${n} skos:prefLabel "C"${member && ` ; ${member}`} .`);
        const holders = many(601, n => `:k${n} a ${type} ; skos:prefLabel "K" ; skos:memberList _:l0 .`);
        const refused = imported(`${OWN_PREFIXES}${list}\n${members}\n${holders}`).then(({ files }) => files.length);
        await expect(refused).rejects.toThrow('The lists (skos:memberList) in the file have more than 300,000 members');
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('with many roles that extend many with much are refused in words', async () => {
        const required = many(1000, n => `:q${n} gradus:competency :c .`);
        const all = `gradus:requires ${many(1000, n => `:q${n}`, ',')}`;
        const parents = many(20, n => `:p${n} a gradus:Role ; ${all} .`);
        const roles = many(1001, n => `:r${n} a gradus:Role ; gradus:extends ${many(20, m => `:p${m}`, ',')} .`);
        const refused = imported(`${OWN_PREFIXES}${required}\n${parents}\n${roles}`).then(({ files }) => files.length);
        await expect(refused).rejects.toThrow('The roles in the file take over more than 20 million requirements');
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('with many roles that leave out all that another one requires are refused in words', async () => {
        const required = many(460, n => `:q${n} gradus:competency :c${n} . :c${n} skos:prefLabel "C" .`);
        const roles = many(460, n => `:r${n} a gradus:Role ; gradus:extends :r .`);
        const refused = imported(
            `${OWN_PREFIXES}${required}\n:r a gradus:Role ; gradus:requires ${many(460, n => `:q${n}`, ',')} .\n${roles}`
        );
        await expect(refused).rejects.toThrow('The roles in the file leave out more than 200,000 requirements');
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('with concepts below each other without end, or below themselves, are imported all the same', async () => {
        const lines = Array.from(
            { length: 10_000 },
            (_, index) => `:c${index} skos:prefLabel "C${index}" ; skos:broader :c${index + 1} .\n`
        );
        const { files, notes } = await imported(
            `${PREFIXES}${lines.join('')} :c10000 skos:broader :c0 ; skos:prefLabel "Last" .`
        );
        expect(noteLines(notes).join()).toContain('Some elements are within themselves');
        expect(files.length).toBeGreaterThan(0);
    });

    test('that say what thousands of names mean, and one more at each concept, are read', async () => {
        const names = Array.from({ length: 2000 }, (_, index) => [`n${index}`, 'http://x/']);
        const concepts = names.map(([name], index) => ({
            '@context': { own: skosWord(index % 2 === 0 ? 'prefLabel' : 'altLabel') },
            '@id': `${name}:c${index}`,
            label: `C${index}`,
            own: `D${index}`
        }));
        const context = { ...Object.fromEntries(names), label: skosWord('prefLabel'), own: skosWord('note') };
        const { files } = await imported(JSON.stringify({ '@context': context, '@graph': concepts }), 'c.jsonld');
        const text = files.map(each => each.text).join('');
        expect(text).toContain('"C1" alias "D1"');
        expect(text.match(/alias "D/g)?.length).toBe(1000);
    });

    test('with brackets, lists and nodes within each other without end do not end it', async () => {
        const deep = `${PREFIXES}:a skos:prefLabel "A" ; skos:note ${'[ skos:note '.repeat(50_000)}"x"${' ]'.repeat(50_000)} .`;
        expect((await imported(deep)).files.length).toBeGreaterThan(0);
        const nodes = `{"@id": "a", "http://www.w3.org/2004/02/skos/core#narrower": `;
        const json = `${nodes.repeat(20_000)}"x"${'}'.repeat(20_000)}`;
        const read = await imported(json, 'c.jsonld').catch((error: unknown) => error);
        expect(read instanceof UnreadableSource || (read as Imported).files.length > 0).toBe(true);
        const lists = `[{"@id": "a", "http://www.w3.org/2004/02/skos/core#prefLabel": "A"}, ${'['.repeat(20_000)}${']'.repeat(20_000)}]`;
        expect((await imported(lists, 'c.jsonld')).files.length).toBeGreaterThan(0);
    });

    test('with lists that end in themselves, and addresses that are paths, stay what they are', async () => {
        const read = await imported(`${PREFIXES}@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            <../../etc/passwd> skos:prefLabel "\\u0000../x" ; skos:notation "../..", "C:" ; skos:broader <javascript:alert(1)> .
            <javascript:alert(1)> skos:prefLabel "} role R {" .
            :l a skos:OrderedCollection ; skos:memberList _:l . _:l rdf:first :l ; rdf:rest _:l .`);
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(model.roles).toEqual([]);
        for (const { path: file } of read.files) expect(file).toMatch(/^[\p{L}\p{N}_-]+\.gradus$/u);
    });
});

function many(count: number, each: (n: number) => string, between = '\n'): string {
    return Array.from({ length: count }, (_, n) => each(n)).join(between);
}

function skosWord(name: string): string {
    return `http://www.w3.org/2004/02/skos/core#${name}`;
}

const PROPERTIES = [
    ...['prefLabel', 'altLabel', 'broader', 'narrower', 'inScheme', 'hasTopConcept', 'notation', 'definition', 'note'],
    ...['example', 'exactMatch', 'narrowMatch', 'related', 'member', 'memberList', 'editorialNote']
]
    .map(name => `skos:${name}`)
    .concat(
        [
            'requires',
            'competency',
            'level',
            'levelCode',
            'scale',
            'extends',
            'grade',
            'domain',
            'activity',
            'kind',
            'measure'
        ].map(name => `gradus:${name}`)
    );
const TYPES = [
    ...['Concept', 'ConceptScheme', 'Collection', 'OrderedCollection'].map(name => `skos:${name}`),
    ...[
        'Scale',
        'Level',
        'Category',
        'Competency',
        'Value',
        'Statement',
        'Role',
        'RequirementSet',
        'Grade',
        'Stream',
        'Term'
    ].map(name => `gradus:${name}`),
    ...['Requirement', 'LevelDescriptor', 'Domain', 'Activity', 'Specialisation', 'Group'].map(name => `gradus:${name}`)
];

/** What SKOS says of a framework: no remarks as they were, and of sections no codes, but what they are called. */
function carried(model: FrameworkModel): unknown {
    const { remarks: _r, disputed: _d, sections, framework, ...compiled } = compileFramework(model);
    const { complete: _complete, ...header } = framework;
    const called = new Map(sections.map(({ code, title }) => [code, OF_SKOS.has(code) ? code : title]));
    return JSON.parse(JSON.stringify({ ...compiled, framework: header }), (key, value) => {
        if (LOST.has(key)) return undefined;
        // Which activities those are that a role has in its own words, nobody knows.
        if (key === 'activities' && value.some(({ activity }: { activity?: string }) => activity !== undefined))
            return [];
        if (key === 'entries') return value.filter(({ kind }: { kind: string }) => kind !== 'section');
        if (key !== 'sections') return value;
        return Object.fromEntries(Object.entries(value).map(([code, text]) => [called.get(code) ?? code, once(text)]));
    });
}

/** In RDF, who says a thing twice says it once. */
function once(text: unknown): unknown {
    return Array.isArray(text) ? [...new Set(text)] : text;
}

const LOST = new Set(['openSpecialisations', 'cumulative', 'size', 'inheritedFrom', 'reason', 'translated']);
const OF_SKOS = new Set(['definition', 'scope', 'examples']);
