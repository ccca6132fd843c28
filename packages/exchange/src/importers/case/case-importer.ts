import { decodeBytes } from '../../tables/decode-bytes.ts';
import { finish } from '../finish.ts';
import { type Importer, UnreadableSource } from '../importer.ts';
import { readCompiled } from '../json/read-compiled.ts';
import { ImportNotes } from '../notes.ts';
import { type JsonRecord, own, parseJson, recordOf, recordsOf, toldOf } from '../reading/plain-json.ts';
import { theFile } from '../reading/source-files.ts';
import { readGraph } from './case-graph.ts';
import { draftOfPackage, sayWhatIsLeftOut } from './other-package.ts';
import { compiledOf, isOwnPackage } from './own-package.ts';
import { compiledOf1p0, isOwnPackage1p0 } from './own-package-1p0.ts';

/** Packages of CASE, of either version, also where they do not keep to their schema. */
export const caseImporter: Importer = {
    id: 'case',
    title: 'CASE 1.0 and 1.1',
    extensions: ['.json'],
    import(files, options = {}) {
        const file = theFile(files);
        const notes = new ImportNotes();
        const read = recordOf(parseJson(decodeBytes(file.bytes).text, file.name));
        // Some servers wrap it.
        const packageRecord = recordOf(own(read, 'CFPackage')) ?? read;
        if (!packageRecord || recordOf(own(packageRecord, 'CFDocument')) === undefined) {
            throw new UnreadableSource(`${file.name} is no package of CASE: it has no CFDocument.`);
        }
        sayWhatIsNotInTheSchema(packageRecord, notes);
        const graph = readGraph(packageRecord, notes);
        if (isOwnPackage(graph)) return finish(readCompiled(compiledOf(graph), notes), notes, options);
        if (isOwnPackage1p0(graph)) return finish(readCompiled(compiledOf1p0(graph), notes), notes, options);
        sayWhatIsLeftOut(packageRecord, notes);
        return finish(draftOfPackage(graph, notes), notes, options);
    }
};

/** What real packages have and the schema does not allow. */
function sayWhatIsNotInTheSchema(packageRecord: JsonRecord, notes: ImportNotes): void {
    const document = recordOf(own(packageRecord, 'CFDocument')) ?? {};
    const things = [
        document,
        ...recordsOf(own(packageRecord, 'CFItems')),
        ...recordsOf(own(packageRecord, 'CFAssociations'))
    ];
    for (const thing of things) {
        for (const [field, value] of Object.entries(thing)) {
            if (value === null)
                notes.mended('Some fields are null, which CASE does not know. They are taken for missing', field);
            else if (FOREIGN.has(field))
                notes.mended('Some fields do not belong into a package, and were passed over', field);
            else if (field === 'lastChangeDateTime' && !ISO.test(toldOf(value)))
                notes.mended('Some dates are not written as CASE has them', toldOf(value));
            else if (field === 'identifier' && !UUID.test(toldOf(value)))
                notes.mended('Some identifiers are no UUIDs of the versions that CASE allows', toldOf(value));
        }
    }
}

const FOREIGN: ReadonlySet<string> = new Set(['CFPackageURI', 'CFDocumentURI', 'CFItemAssociationURI']);
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
