import { LABELS, LITERAL_FORM, ofLabels } from './languages.ts';
import { named } from './names.ts';
import type { Resources, Term } from './resources.ts';
import { NOTED, VALUES } from './sections-of-concepts.ts';

const NOTE_PARTS: readonly string[] = [...VALUES, named('esco:language')];
const FORMS: readonly string[] = [LITERAL_FORM];
/** By properties that lead to resources, what is taken over of these. */
const TAKEN: ReadonlyMap<string, readonly string[]> = new Map([
    ...NOTED.map(property => [property, NOTE_PARTS] as const),
    ...LABELS.map(property => [ofLabels(property), FORMS] as const),
    [
        named('gradus:requires'),
        [
            named('gradus:competency'),
            named('gradus:level'),
            named('gradus:levelCode'),
            named('gradus:maxLevel'),
            named('gradus:maxLevelCode'),
            named('gradus:necessity'),
            named('gradus:measure')
        ]
    ]
]);
/** What each of several things weighs that one statement leads to, in signs. */
const WEIGHT = 100;

/**
 * Counts texts that a file has once, and that several elements take over because they lead to the same resource. Of elements
 * that lead to resources of their own, as thesauri have them, none is counted.
 *
 * @throws UnreadableSource where it is too much
 */
export function expectFewRepeatedTexts(resources: Resources): void {
    const weights = new Map([...TAKEN.values()].map(taken => [taken, new Map<string, number>()]));
    for (const subject of resources.subjects) {
        for (const property of resources.propertiesOf(subject)) {
            const taken = TAKEN.get(property);
            if (!taken) continue;
            for (const node of resources.links(subject, property)) {
                const known = weights.get(taken)?.get(node);
                if (known === undefined) weights.get(taken)?.set(node, weightOf(resources, node, taken));
                else resources.repeat(known);
            }
        }
    }
}

function weightOf(resources: Resources, node: string, properties: readonly string[]): number {
    let weight = 0;
    for (const property of properties) {
        const terms = resources.terms(node, property);
        weight += WEIGHT * Math.max(0, terms.length - 1);
        for (const term of terms) weight += lengthOf(term);
    }
    return weight;
}

function lengthOf(term: Term): number {
    return 'text' in term ? term.text.length : 0;
}
