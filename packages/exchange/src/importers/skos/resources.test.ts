import { expect, test } from 'vitest';
import { ImportNotes } from '../notes.ts';
import type { Json } from '../reading/plain-json.ts';
import { readJsonLd } from './json-ld/read-json-ld.ts';
import { Resources } from './resources.ts';

test('more statements than a machine holds are refused', () => {
    const resources = new Resources({ statements: 2, signs: 1000 });
    resources.add('a', 'b', { text: 'c' });
    resources.add('a', 'b', { text: 'd' });
    expect(() => resources.add('a', 'b', { text: 'e' })).toThrow('The file says more than 2 things.');
});

test('short names that stand for more signs together than a machine holds are refused', () => {
    const resources = new Resources({ statements: 1000, signs: 900 });
    const long = 'a'.repeat(400);
    resources.add(long, 'b', { iri: 'c' });
    // Of what is known already, no more is kept.
    for (let each = 0; each < 10; each++) resources.add(long, 'b', { text: 'd' });
    resources.add('d', long, { iri: long });
    expect(() => resources.add(`${long}b`, 'b', { text: 'e' })).toThrow(
        'The addresses in the file have more than 900 signs together.'
    );
});

test('short names that are noted, and of which nothing is said, count as well', () => {
    const resources = new Resources({ statements: 1000, signs: 900 });
    resources.note('a'.repeat(450));
    resources.note('b'.repeat(450));
    expect(() => resources.note('c')).toThrow('The addresses in the file have more than 900 signs together.');
    expect(() => new Resources().note('a'.repeat(1001))).toThrow('addresses of more than a thousand signs');
});

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

test('lists are read whole, also where one place of them has more than a call has arguments', () => {
    const resources = new Resources();
    resources.add('a', 'b', { iri: 'l' });
    for (let each = 0; each < 200_000; each++) resources.add('l', `${RDF}first`, { iri: `c${each}` });
    expect(resources.list('a', 'b')).toHaveLength(200_000);
});

test('lists that are asked for more often than there are members are refused, however they are made', () => {
    const resources = new Resources({ listed: 10 });
    let nodes = 0;
    resources.addList('a', 'b', [{ iri: 'c' }, { iri: 'd' }, { iri: 'e' }], () => `_:${nodes++}`);
    for (let each = 0; each < 3; each++) expect(resources.list('a', 'b')).toEqual(['c', 'd', 'e']);
    expect(() => resources.list('a', 'b')).toThrow('have more than 10 members together');
    const empty = new Resources({ listed: 2 });
    for (const each of ['l', 'm', 'n']) empty.add('a', 'b', { iri: each });
    for (const [from, to] of ['lm', 'mn', 'no']) empty.add(from ?? '', `${RDF}rest`, { iri: to ?? '' });
    expect(() => empty.list('a', 'b')).toThrow('have more than 2 members together');
});

test('what names stand for counts, also where nothing is said of it', () => {
    const names = { '@vocab': 'a'.repeat(90), p: 'b'.repeat(90), t: { '@id': `p:${'c'.repeat(5)}` } };
    const read = (value: Json) => () =>
        readJsonLd(value, 'c.jsonld', new Resources({ meanings: 250 }), new ImportNotes());
    expect(read({ '@context': names, k0: [], k1: [], 'p:k2': [] })).toThrow('more than 250 signs together');
    expect(read({ '@context': names, t: [], 'p:k2': [], 'p:k3': [] })).toThrow('more than 250 signs together');
    expect(read({ '@context': names, k0: [], k1: [] })).not.toThrow();
    // In each context by itself they are kept anew.
    expect(
        read([
            { '@context': names, k: [] },
            { '@context': names, k: [] },
            { '@context': names, k: [] }
        ])
    ).toThrow('more than 250 signs together');
});
