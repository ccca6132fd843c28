/** What prefixes stand for in exports to SKOS. Our own says what SKOS has no words for: levels that are required, first of all. */
export const PREFIXES = {
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dct: 'http://purl.org/dc/terms/',
    owl: 'http://www.w3.org/2002/07/owl#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    gradus: 'urn:gradus:vocabulary:'
} as const;

/** Sections that SKOS has a property for, by their code. All others become notes behind what they are called. */
export const NOTES: ReadonlyMap<string, string> = new Map([
    ['definition', 'skos:definition'],
    ['scope', 'skos:scopeNote'],
    ['example', 'skos:example'],
    ['examples', 'skos:example']
]);
