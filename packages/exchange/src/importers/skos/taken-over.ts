import { named } from './names.ts';
import { TYPE } from './resources.ts';

const SKOS =
    'prefLabel altLabel hiddenLabel notation definition scopeNote example note changeNote historyNote editorialNote broader ' +
    'narrower broaderTransitive narrowerTransitive topConceptOf hasTopConcept inScheme exactMatch closeMatch narrowMatch ' +
    'broadMatch relatedMatch related member memberList';
const OTHERS = [
    ...([
        'dct:title',
        'dct:description',
        'dct:publisher',
        'dct:creator',
        'dct:license',
        'dct:rights',
        'dct:source'
    ] as const),
    ...(['dct:issued', 'dct:modified', 'dct:created', 'dct:language', 'dct:isReplacedBy', 'dct:identifier'] as const),
    ...(['dc:title', 'dc:description', 'rdfs:label', 'rdfs:comment', 'rdfs:seeAlso', 'owl:versionInfo'] as const),
    ...(['owl:deprecated', 'cc:license', 'skosxl:prefLabel'] as const)
];
const OWN =
    'printedNumber formerCode status adoptedFrom kind scale definedAt excludes level grade domain group activityInOwnWords ' +
    'activity task extends requires derivedFrom satisfies';

/** Properties that an import knows; of all others it says that they are left out. */
export const TAKEN_OVER: ReadonlySet<string> = new Set([
    TYPE,
    ...SKOS.split(' ').map(name => named(`skos:${name}`)),
    ...OTHERS.map(named),
    ...OWN.split(' ').map(name => named(`gradus:${name}`))
]);
