import { PREFIXES } from '../../skos/vocabulary.ts';

/** What prefixes usually stand for. Files declare them; a shortened name in this folder means one of these. */
export const KNOWN_PREFIXES = {
    ...PREFIXES,
    dcterms: PREFIXES.dct,
    dc: 'http://purl.org/dc/elements/1.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    skosxl: 'http://www.w3.org/2008/05/skos-xl#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    cc: 'http://creativecommons.org/ns#',
    esco: 'http://data.europa.eu/esco/model#'
} as const;

type Prefix = keyof typeof KNOWN_PREFIXES;

/** The full address of a name with one of the usual prefixes. */
export function named(name: `${Prefix}:${string}`): string {
    const colon = name.indexOf(':');
    return `${KNOWN_PREFIXES[name.slice(0, colon) as Prefix]}${name.slice(colon + 1)}`;
}

/** An address as people would write it: with a prefix, where a usual one fits. */
export function shortened(address: string): string {
    for (const [prefix, start] of Object.entries(KNOWN_PREFIXES)) {
        if (address.startsWith(start)) return `${prefix}:${address.slice(start.length)}`;
    }
    return address;
}

/** The last part of an address, which is often a code. */
export function lastPart(address: string): string {
    return address.split(/[/#:]/).at(-1) ?? '';
}
