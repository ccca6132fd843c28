import { decodeBytes } from '../../tables/decode-bytes.ts';
import { finish } from '../finish.ts';
import { type Importer, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { own, parseJson, recordOf, toldOf } from '../reading/plain-json.ts';
import { theFile } from '../reading/source-files.ts';
import { readCompiled } from './read-compiled.ts';

/** The JSON that Gradus itself makes of a framework. */
export const jsonImporter: Importer = {
    id: 'json',
    title: 'compiled JSON of Gradus',
    extensions: ['.json'],
    import(files, options = {}) {
        const file = theFile(files);
        const compiled = recordOf(parseJson(decodeBytes(file.bytes).text, file.name));
        if (!compiled || recordOf(own(compiled, 'framework')) === undefined) {
            throw new UnreadableSource(`${file.name} is not what gradus export json makes: it has no framework.`);
        }
        const version = own(compiled, 'schemaVersion');
        const notes = new ImportNotes();
        if (version !== 1)
            notes.mended(
                'The file is of another version than 1, and was read as far as it is the same',
                toldOf(version)
            );
        return finish(readCompiled(compiled, notes), notes, options);
    }
};
