import type { FrameworkModel, Relation, RelationEnd, RelationKind } from '@gradus/model';
import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { kept, lossesOf } from '../losses/losses.ts';
import { externalUri } from '../web/external-uri.ts';
import { Identifiers } from '../web/identifiers.ts';

/** What relations are called. What is broader than something has a narrower match in it. */
const PREDICATES: Readonly<Record<RelationKind, string>> = {
    same: 'skos:exactMatch',
    broader: 'skos:narrowMatch',
    narrower: 'skos:broadMatch',
    related: 'skos:relatedMatch',
    derived: 'gradus:derivedFrom',
    satisfies: 'gradus:satisfies',
    see: 'rdfs:seeAlso'
};

const PREFIXES: Readonly<Record<string, string>> = {
    skos: 'http://www.w3.org/2004/02/skos/core#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    semapv: 'https://w3id.org/semapv/vocab/',
    gradus: 'urn:gradus:vocabulary:',
    // Identifiers are written as CURIEs of these.
    element: 'urn:uuid:',
    other: 'urn:gradus:'
};

const COLUMNS = [
    'subject_id',
    'subject_label',
    'predicate_id',
    'object_id',
    'object_label',
    'mapping_justification',
    'confidence',
    'author_label',
    'reviewer_label',
    'mapping_date',
    'comment'
] as const;

/** What SSSOM has for a licence that is not said as an address. */
const UNSPECIFIED = 'https://w3id.org/sssom/license/unspecified';

/** The relations of a framework as a set of mappings. */
export const sssomExporter: Exporter = {
    id: 'sssom',
    title: 'SSSOM',
    extension: '.sssom.tsv',
    mediaType: 'text/tab-separated-values',
    export(model) {
        return {
            files: [{ name: `${fileNameOf(model.framework.code)}.sssom.tsv`, content: mappingSet(model) }],
            losses: lossesOf(model, { ...kept('identifiers', 'framework-details', ...relationsFate(model)) })
        };
    }
};

/** A cross reference that leads nowhere has no other end. */
function relationsFate({ relations }: FrameworkModel): 'relations'[] {
    return relations.every(({ object }) => object !== undefined) ? ['relations'] : [];
}

function mappingSet(model: FrameworkModel): string {
    const { version, licence, date, title, publisher } = model.framework;
    const ids = new Identifiers(model);
    const notes = [
        ...(publisher === undefined ? [] : [`Publisher: ${publisher}`]),
        ...(licence === undefined || isAddress(licence) ? [] : [`Licence: ${licence}`])
    ];
    const metadata = [
        ['mapping_set_id', ids.uri(ids.make('mappings'))],
        ['mapping_set_title', title],
        ['mapping_set_version', version],
        ['license', isAddress(licence) ? licence : UNSPECIFIED],
        ['publication_date', /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined],
        ['comment', notes.length > 0 ? notes.join('. ') : undefined]
    ] as const;
    const prefixes = { ...PREFIXES, element: ids.uri('') };
    return [
        '#curie_map:\n',
        ...Object.entries(prefixes).map(([prefix, iri]) => `#  ${prefix}: ${yaml(iri)}\n`),
        ...metadata.flatMap(([key, value]) => (value === undefined ? [] : [`#${key}: ${yaml(value)}\n`])),
        `${COLUMNS.join('\t')}\n`,
        ...model.relations.flatMap(relation => row(relation, ids))
    ].join('');
}

function row(
    { subject, kind, object, reason, confidence, author, reviewer, date }: Relation,
    ids: Identifiers
): string[] {
    const from = curie(subject, ids);
    const to = object && curie(object, ids);
    if (from === undefined || object === undefined || to === undefined) return [];
    const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
        subject_id: from,
        subject_label: subject.title,
        predicate_id: PREDICATES[kind],
        object_id: to,
        object_label: object.title,
        // An author has written it down.
        mapping_justification: 'semapv:ManualMappingCuration',
        confidence: confidence === undefined ? '' : String(confidence),
        author_label: one(author ?? ''),
        reviewer_label: one(reviewer ?? ''),
        mapping_date: date ?? '',
        comment: reason ?? ''
    };
    return [`${COLUMNS.map(column => cell(cells[column])).join('\t')}\n`];
}

function curie(end: RelationEnd, ids: Identifiers): string | undefined {
    if (end.framework !== undefined) return externalUri(end).replace(/^urn:gradus:/, 'other:');
    const id = ids.find(end.kind, end.code);
    return id === undefined ? undefined : `element:${id}`;
}

function isAddress(text: string | undefined): boolean {
    return text !== undefined && /^https?:\/\/\S+$/i.test(text);
}

/** One value where there may be several, between bars. */
function one(text: string): string {
    return text.replaceAll('|', '\\|');
}

/** A cell is one line without tabs. */
function cell(text: string): string {
    return text
        .toWellFormed()
        .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim();
}

/** A text as YAML: in quotation marks, as JSON has it, which YAML takes as well. */
function yaml(text: string): string {
    return JSON.stringify(text.toWellFormed().replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, ' '));
}
