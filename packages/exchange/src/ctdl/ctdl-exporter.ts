import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { type Fates, kept, lossesOf } from '../losses/losses.ts';
import { CtdlGraph, graphUri } from './ctdl-graph.ts';

const FATES: Fates = {
    ...kept('identifiers', 'scales', 'categories', 'category-texts', 'nested-categories', 'competencies'),
    ...kept('competency-texts', 'parts', 'descriptors', 'statements', 'framework-texts', 'scale-texts', 'values'),
    ...kept('framework-language'),
    'framework-details': { as: 'are kept but for the version, and for a source that is no address' },
    'printed-numbers': { as: 'are told of competencies and statements' },
    statuses: { as: 'are told of the framework alone' },
    'competency-aliases': { as: 'are keywords' },
    'statement-aliases': { as: 'are keywords' },
    translations: { as: 'are there for what is there' },
    relations: { as: 'are told as alignments of competencies, without who says so' }
};

/** A framework of competencies for the Credential Registry. It knows no roles. */
export const ctdlExporter: Exporter = {
    id: 'ctdl-asn',
    title: 'CTDL-ASN',
    extension: '.jsonld',
    mediaType: 'application/ld+json',
    export(model) {
        const graph = {
            '@context': 'https://credreg.net/ctdlasn/schema/context/json',
            '@id': graphUri(model),
            '@graph': new CtdlGraph(model).nodes()
        };
        return {
            files: [
                {
                    name: `${fileNameOf(model.framework.code)}.ctdl.jsonld`,
                    content: `${JSON.stringify(graph, undefined, 2)}\n`
                }
            ],
            losses: lossesOf(model, FATES)
        };
    }
};
