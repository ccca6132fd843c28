import { expect, test } from 'vitest';
import { ImportNotes } from '../notes.ts';
import { Languages } from './languages.ts';
import { named } from './names.ts';
import { Resources } from './resources.ts';
import { ConceptSections } from './sections-of-concepts.ts';

test('a note that is a resource of its own may say more than a call has arguments', () => {
    const resources = new Resources();
    resources.add('a', named('skos:definition'), { iri: 'n' });
    for (let each = 0; each < 200_000; each++) resources.add('n', named('rdf:value'), { text: `${each}` });
    const sections = new ConceptSections(
        resources,
        new Languages(resources, ['a'], undefined),
        false,
        new ImportNotes()
    );
    expect(sections.of('a')[0]?.entries).toHaveLength(200_000);
});
