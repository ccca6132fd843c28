import { exporterOf } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string };

interface Graph {
    readonly '@context': string;
    readonly '@id': string;
    readonly '@graph': readonly Node[];
}

async function graphOf(model: FrameworkModel): Promise<Graph> {
    const exported = await exporterOf('ctdl-asn')?.export(model);
    return JSON.parse(String(exported?.files[0]?.content)) as Graph;
}

const IRI = { type: 'string', pattern: '^(?:https?://|urn:)[\\x21-\\x7e]+$' };
const IRIS = { type: 'array', items: IRI, minItems: 1 };
const languages = (value: object) => ({
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$' },
    additionalProperties: value
});
const TEXTS = languages({ type: 'string' });
const CTID = { type: 'string', pattern: '^ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' };

/** What the registry asks of each type, and all that exports write of it. */
const TYPES: Readonly<Record<string, { required: Record<string, object>; optional: Record<string, object> }>> = {
    'ceasn:CompetencyFramework': {
        required: { 'ceasn:name': TEXTS, 'ceasn:description': TEXTS, 'ceasn:inLanguage': { type: 'array' } },
        optional: {
            'ceasn:hasTopChild': { type: 'array', items: IRI },
            'ceasn:publisherName': languages({ type: 'array', items: { type: 'string' } }),
            'ceasn:publisher': IRIS,
            'ceasn:source': IRIS,
            'ceasn:license': IRI,
            'ceasn:rights': TEXTS,
            'ceasn:dateCreated': { type: 'string' },
            'ceasn:publicationStatusType': IRI,
            'asn:hasProgressionModel': IRIS
        }
    },
    'ceasn:Competency': {
        required: { 'ceasn:competencyText': TEXTS, 'ceasn:inLanguage': { type: 'array' }, 'ceasn:isPartOf': IRI },
        optional: {
            'ceasn:competencyLabel': TEXTS,
            'ceasn:competencyCategory': TEXTS,
            'ceasn:codedNotation': { type: 'string' },
            'ceasn:listID': { type: 'string' },
            'ceasn:isTopChildOf': IRI,
            'ceasn:isChildOf': IRIS,
            'ceasn:hasChild': IRIS,
            'ceasn:conceptKeyword': languages({ type: 'array', items: { type: 'string' } }),
            'ceasn:complexityLevel': IRIS,
            'ceasn:exactAlignment': IRIS,
            'ceasn:narrowAlignment': IRIS,
            'ceasn:broadAlignment': IRIS,
            'ceasn:alignTo': IRIS,
            'ceasn:derivedFrom': IRIS
        }
    },
    'asn:ProgressionModel': {
        required: { 'ceasn:name': TEXTS },
        optional: {
            'ceasn:description': TEXTS,
            'ceasn:inLanguage': { type: 'array' },
            'asn:hasProgressionLevel': { type: 'array', items: IRI }
        }
    },
    'asn:ProgressionLevel': {
        required: { 'skos:prefLabel': TEXTS, 'ceasn:inProgressionModel': IRI },
        optional: {
            'skos:notation': { type: 'string' },
            'skos:definition': TEXTS,
            'ceterms:precedes': IRI,
            'ceterms:precededBy': IRI
        }
    }
};

const validators = new Map(
    Object.entries(TYPES).map(([type, { required, optional }]) => [
        type,
        new Ajv({ strict: true, allErrors: true }).compile({
            type: 'object',
            additionalProperties: false,
            required: ['@id', '@type', 'ceterms:ctid', ...Object.keys(required)],
            properties: { '@id': IRI, '@type': { const: type }, 'ceterms:ctid': CTID, ...required, ...optional }
        })
    ])
);

function broken({ '@graph': nodes }: Graph): string[] {
    const byId = new Map(nodes.map(node => [node['@id'], node]));
    const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);
    const reachesTop = (node: Node): boolean => {
        const seen = new Set<Node>();
        for (
            let at: Node | undefined = node;
            at && !seen.has(at);
            at = byId.get(list(at['ceasn:isChildOf'])[0] ?? '')
        ) {
            if (at['ceasn:isTopChildOf'] !== undefined) return true;
            seen.add(at);
        }
        return false;
    };
    return [
        ...(byId.size === nodes.length ? [] : ['Something is there twice.']),
        ...nodes.flatMap(node => {
            const validate = validators.get(node['@type']);
            if (!validate) return [`${node['@type']} is no type.`];
            validate(node);
            return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
        }),
        ...nodes
            .filter(node => node['@type'] === 'ceasn:Competency' && !reachesTop(node))
            .map(node => `${node['@id']} hangs on nothing`),
        // Both ends of the tree say the same.
        ...nodes.flatMap(node => [
            ...list(node['ceasn:hasChild'])
                .filter(child => list(byId.get(child)?.['ceasn:isChildOf'])[0] !== node['@id'])
                .map(child => `${child} is no child`),
            ...list(node['ceasn:hasTopChild'])
                .filter(child => byId.get(child)?.['ceasn:isTopChildOf'] !== node['@id'])
                .map(child => `${child} is no child at the top`),
            ...list(node['ceasn:isChildOf'])
                .filter(parent => !list(byId.get(parent)?.['ceasn:hasChild']).includes(node['@id']))
                .map(parent => `${parent} does not know its child`),
            ...[...list(node['ceasn:complexityLevel']), ...list(node['asn:hasProgressionLevel'])]
                .filter(level => byId.get(level)?.['@type'] !== 'asn:ProgressionLevel')
                .map(level => `${level} is no level`)
        ])
    ];
}

describe('CTDL-ASN', () => {
    test.each(FRAMEWORKS)('of %s has what the registry asks for, and a tree that is whole', async name => {
        expect(broken(await graphOf(await modelOf(name)))).toEqual([]);
    });

    test('of any framework has, whatever is written in it', async () => {
        expect(broken(await graphOf(hostile(await modelOf('every-construct'))))).toEqual([]);
        await fc.assert(
            fc.asyncProperty(anyModel, async model => {
                expect(broken(await graphOf(model))).toEqual([]);
            }),
            { numRuns: 60 }
        );
    });

    test('says texts in every language, and what levels mean below the competency', async () => {
        const { '@graph': nodes } = await graphOf(await modelOf('every-construct'));
        const competencies = nodes.filter(node => node['@type'] === 'ceasn:Competency');
        const one = competencies.find(node => node['ceasn:codedNotation'] === 'C1');
        expect(one?.['ceasn:competencyLabel']).toEqual({
            'en-gb': 'Before the inner category',
            fr: 'Avant la catégorie intérieure'
        });
        const weighed = competencies.find(node => node['ceasn:codedNotation'] === 'M1');
        const [first] = nodes.filter(
            node => node['ceasn:isChildOf'] && String(node['ceasn:isChildOf']) === weighed?.['@id']
        );
        expect(first?.['ceasn:competencyText']).toEqual({
            'en-gb': 'Meaning: What four means for it.\n\nSigns of It:\n- Four of [five] signs'
        });
        const level = nodes.find(node => node['@id'] === String(first?.['ceasn:complexityLevel']));
        expect(level?.['skos:notation']).toBe('4');
    });
});
