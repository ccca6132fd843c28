import { decodeBytes } from '../../tables/decode-bytes.ts';
import { finish } from '../finish.ts';
import { type Importer, type SourceFile, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { parseJson } from '../reading/plain-json.ts';
import { draftOfConcepts, hasConcepts } from './draft-of-concepts.ts';
import { readJsonLd } from './json-ld/read-json-ld.ts';
import { Resources } from './resources.ts';

/** Concepts in SKOS, as Turtle or JSON-LD; those of an export of Gradus become the framework again. */
export const skosImporter: Importer = {
    id: 'skos',
    title: 'SKOS (Turtle or JSON-LD)',
    extensions: ['.ttl', '.nt', '.jsonld', '.json'],
    async import(files, options = {}) {
        const notes = new ImportNotes();
        const resources = new Resources();
        for (const file of files) await readFile(file, resources, notes);
        const [first] = files;
        if (!first) throw new UnreadableSource('Name the files to import.');
        if (!hasConcepts(resources)) {
            throw new UnreadableSource(
                `There are no concepts of SKOS in ${files.map(({ name }) => name).join(', ')}. Look whether it is another file.`
            );
        }
        const title = options.title ?? first.name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
        return finish(draftOfConcepts(resources, { title, language: options.language }, notes), notes, options);
    }
};

async function readFile({ name, bytes }: SourceFile, into: Resources, notes: ImportNotes): Promise<void> {
    const { text, notes: said } = decodeBytes(bytes);
    for (const each of said) notes.mended(each.replace(/\.$/, ''), name);
    const plain = text.replace(/^\ufeff/, '');
    const [sign] = plain.trimStart();
    // A list stands at the beginning of Turtle, too.
    if (sign === '{' || (sign === '[' && !name.toLowerCase().endsWith('.ttl'))) {
        readJsonLd(parseJson(plain, name), name, into, notes);
        return;
    }
    if (/^<(?:\?xml|!DOCTYPE|!--|rdf:RDF)/i.test(plain.trimStart().slice(0, 20))) {
        throw new UnreadableSource(
            `${name} is RDF/XML, which is not read. Ask who publishes it for Turtle (.ttl) or JSON-LD (.jsonld), or convert it first.`
        );
    }
    const { readTurtle } = await import('./read-turtle.ts');
    readTurtle(plain, name, into);
}
