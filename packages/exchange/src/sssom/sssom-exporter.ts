import type { FrameworkModel, Relation, RelationEnd } from '@gradus/model';
import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { kept, type Loss, lossesOf } from '../losses/losses.ts';
import { RELATION_PROPERTIES } from '../rdf/relation-properties.ts';
import { externalUri } from '../web/external-uri.ts';
import { Identifiers } from '../web/identifiers.ts';

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

type Column = (typeof COLUMNS)[number];
/** What one mapping says, by the column. */
type Mapping = Readonly<Record<Column, string>>;

/** Columns that are there in any case. */
const REQUIRED: ReadonlySet<Column> = new Set([
    'subject_id',
    'predicate_id',
    'object_id',
    'mapping_justification'
] as const);

/** What SSSOM has for a licence that is not said as an address. */
const UNSPECIFIED = 'https://w3id.org/sssom/license/unspecified';

const NO_MAPPING = 'No mapping is in it: the framework relates no element of it to another one.';

/** The relations of a framework as a set of mappings. */
export const sssomExporter: Exporter = {
    id: 'sssom',
    title: 'SSSOM',
    extension: '.sssom.tsv',
    mediaType: 'text/tab-separated-values',
    export(model) {
        const ids = new Identifiers(model);
        const mappings = model.relations.map(relation => ({ relation, mapping: mappingOf(relation, ids) }));
        const written = mappings.flatMap(({ mapping }) => mapping ?? []);
        const left = mappings.filter(({ mapping }) => !mapping).map(({ relation }) => relation);
        return {
            files: [
                { name: `${fileNameOf(model.framework.code)}.sssom.tsv`, content: mappingSet(model, written, ids) }
            ],
            losses: [...lossesOf(model, kept('identifiers', 'framework-details', 'relations')), ...unmapped(left)],
            ...(written.length === 0 && { remark: NO_MAPPING })
        };
    }
};

const MOST_EXAMPLES = 5;

/** What is no mapping: a cross reference that leads nowhere has no other end. */
function unmapped(relations: readonly Relation[]): Loss[] {
    if (relations.length === 0) return [];
    const names = relations.map(({ subject, object, objectText }) => `${subject.code} ${object?.code ?? objectText}`);
    return [
        {
            kind: 'unmapped-relations',
            fate: 'left out',
            name: 'relations that do not lead from one known element to another',
            count: relations.length,
            examples: [...new Set(names)].slice(0, MOST_EXAMPLES)
        }
    ];
}

function mappingSet(model: FrameworkModel, mappings: readonly Mapping[], ids: Identifiers): string {
    const { version, licence, date, title, publisher } = model.framework;
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
    const columns = COLUMNS.filter(each => REQUIRED.has(each) || mappings.some(mapping => mapping[each] !== ''));
    const prefixes = { ...PREFIXES, element: ids.uri('') };
    return [
        '#curie_map:\n',
        ...Object.entries(prefixes).map(([prefix, iri]) => `#  ${prefix}: ${yaml(iri)}\n`),
        ...metadata.flatMap(([key, value]) => (value === undefined ? [] : [`#${key}: ${yaml(value)}\n`])),
        `${columns.join('\t')}\n`,
        ...mappings.map(mapping => `${columns.map(column => quoted(mapping[column])).join('\t')}\n`)
    ].join('');
}

/** A relation as a mapping; nothing where one of its ends is no element with an identifier. */
function mappingOf(
    { subject, kind, object, reason, confidence, author, reviewer, date }: Relation,
    ids: Identifiers
): Mapping | undefined {
    const from = curie(subject, ids);
    const to = object && curie(object, ids);
    if (from === undefined || object === undefined || to === undefined) return undefined;
    return {
        subject_id: cell(from),
        subject_label: cell(subject.title),
        predicate_id: RELATION_PROPERTIES[kind],
        object_id: cell(to),
        object_label: cell(object.title),
        // An author has written it down.
        mapping_justification: 'semapv:ManualMappingCuration',
        confidence: confidence === undefined ? '' : String(confidence),
        author_label: cell(one(author ?? '')),
        reviewer_label: cell(one(reviewer ?? '')),
        mapping_date: cell(date ?? ''),
        comment: cell(reason ?? '')
    };
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
    return text.replace(/[\\|]/g, '\\$&');
}

/** A cell is one line without tabs. */
function cell(text: string): string {
    return text
        .toWellFormed()
        .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim();
}

/** A cell as the table has it: a quotation mark ends one that is not enclosed in such marks. */
function quoted(text: string): string {
    return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text as YAML: in quotation marks, as JSON has it, which YAML takes as well. */
function yaml(text: string): string {
    return JSON.stringify(text.toWellFormed().replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, ' '));
}
