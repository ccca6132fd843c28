import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { type Fates, kept, lossesOf } from '../losses/losses.ts';
import type { RdfGraph } from '../rdf/graph.ts';
import { writeJsonLd } from '../rdf/json-ld.ts';
import { writeTurtle } from '../rdf/turtle.ts';
import { skosGraph } from './skos-graph.ts';

const OWN = { as: 'are told in words of our own (gradus:)' };

const FATES: Fates = {
    ...kept(
        'framework-details',
        'framework-language',
        'framework-texts',
        'identifiers',
        'replacements',
        'scales',
        'scale-texts',
        'categories'
    ),
    ...kept('category-texts', 'nested-categories', 'competencies', 'competency-texts', 'parts', 'competency-aliases'),
    ...kept('statements', 'statement-aliases', 'role-aliases', 'domains', 'domain-texts', 'groups', 'grades'),
    ...kept(
        'group-texts',
        'roles',
        'role-texts',
        'streams',
        'specialisations',
        'specialisation-texts',
        'other-aliases',
        'translations'
    ),
    terms: { as: 'are concepts besides the others' },
    statuses: OWN,
    'former-codes': OWN,
    'printed-numbers': OWN,
    adopted: OWN,
    values: OWN,
    kinds: OWN,
    'restricted-levels': { as: 'are told in words of our own, but of continuous scales' },
    descriptors: OWN,
    'excluded-grades': { as: 'are told without the reason' },
    'grade-levels': OWN,
    'role-places': OWN,
    tasks: OWN,
    'role-activities': OWN,
    requirements: OWN,
    'level-ranges': OWN,
    desirable: OWN,
    measures: OWN,
    inheritance: { as: 'are told in words of our own, but not which requirement comes from where' },
    'specialisation-requirements': OWN,
    sets: OWN,
    relations: { as: 'are kept without reason, confidence and who says so; some are words of our own' },
    remarks: { as: 'are told without their authors, and not whether they are open' }
};

/** A framework as concepts in Turtle. */
export const turtleExporter = exporter('skos', 'SKOS', '.ttl', 'text/turtle', writeTurtle);

/** The same as JSON-LD. */
export const jsonLdExporter = exporter('skos-jsonld', 'SKOS', '.jsonld', 'application/ld+json', writeJsonLd);

function exporter(
    id: string,
    title: string,
    extension: string,
    mediaType: string,
    write: (graph: RdfGraph) => string
): Exporter {
    return {
        id,
        title,
        extension,
        mediaType,
        export: model => ({
            files: [{ name: `${fileNameOf(model.framework.code)}.skos${extension}`, content: write(skosGraph(model)) }],
            losses: lossesOf(model, FATES)
        })
    };
}
