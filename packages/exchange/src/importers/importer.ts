import type { Delimiter } from '../tables/delimited.ts';
import type { ImportNote } from './notes.ts';
import type { Json } from './reading/plain-json.ts';

/** A file that is read: its name, which formats may tell by, and what it holds. */
export interface SourceFile {
    /** The name without folders. */
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** What can be said of an import; an importer takes no notice of what it does not know. */
export interface ImportOptions {
    /** The code of the framework that is made, where another one is wanted than the source suggests. */
    readonly code?: string | undefined;
    readonly title?: string | undefined;
    /** The language of its texts, as a tag; of a source in several languages, the one to begin with. */
    readonly language?: string | undefined;
    /** What a table is and what its columns hold, as a file says it. */
    readonly mapping?: Json | undefined;
    /** What stands between the cells of a text with separators, where it is not to be found out. */
    readonly delimiter?: Delimiter | undefined;
    /** The sheet of a workbook. */
    readonly sheet?: string | undefined;
}

/** A file of the framework that is made. */
export interface ImportedFile {
    /** Made of letters, digits, hyphens and at most one folder, whatever the source says: it never leads elsewhere. */
    readonly path: string;
    readonly text: string;
}

export interface Imported {
    /** The code of the framework. */
    readonly code: string;
    readonly files: readonly ImportedFile[];
    /** What was mended, and what was left out. */
    readonly notes: readonly ImportNote[];
}

/** Makes text of the language of files in another format. It knows neither the disk nor the language's parser. */
export interface Importer {
    /** How the format is called on the command line; lasting. */
    readonly id: string;
    /** How people call it. */
    readonly title: string;
    /** What names of its files end with, with the dot. */
    readonly extensions: readonly string[];
    /** @throws UnreadableSource where the files are not of the format */
    import(files: readonly SourceFile[], options?: ImportOptions): Imported | Promise<Imported>;
}

/** Files that cannot be read, with a sentence for the author. */
export class UnreadableSource extends Error {}
