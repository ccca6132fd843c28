import type { RdfGraph, RdfObject } from './graph.ts';

/** A graph as JSON-LD: an object for each resource, with a context that explains the prefixes and fetches nothing. */
export function writeJsonLd(graph: RdfGraph): string {
    const resources = graph.all().map(({ iri, statements }) => ({
        '@id': iri,
        ...Object.fromEntries([...statements].map(([predicate, objects]) => field(predicate, objects)))
    }));
    return `${JSON.stringify({ '@context': graph.prefixes, '@graph': resources }, undefined, 2)}\n`;
}

function field(predicate: string, objects: readonly RdfObject[]): [string, unknown] {
    if (predicate === 'a') return ['@type', objects.map(each => ('iri' in each ? each.iri : ''))];
    return [predicate, objects.map(value)];
}

function value(object: RdfObject): unknown {
    if ('iri' in object) return { '@id': object.iri };
    if ('list' in object) return { '@list': object.list.map(iri => ({ '@id': iri })) };
    if ('is' in object) return { '@value': object.is };
    return object.language === undefined
        ? { '@value': object.text }
        : { '@value': object.text, '@language': object.language };
}
