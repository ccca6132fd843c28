import type { ImportOptions, Json, SourceFile } from '@gradus/exchange/importers';
import { writeZip } from '../../../exchange/src/zip/write-zip.ts';
import { bytesOfText } from '../mutation/byte-mutation.ts';
import { NoInput } from '../target.ts';

/** A file as it stands in an input: as text, as bytes (signs below 256), or as an archive of texts. */
export interface InputFile {
    readonly name: string;
    readonly text?: string;
    readonly bytes?: string;
    readonly zip?: Readonly<Record<string, string>>;
}

/** What is imported, and what is said of it. */
export interface ImportInput {
    readonly files: readonly InputFile[];
    readonly options: Readonly<Record<string, Json>>;
}

/** The JSON of an input. */
export function jsonOf(input: ImportInput): Json {
    return input as unknown as Json;
}

/**
 * The files of an input as an importer gets them.
 *
 * @throws NoInput where it has another form
 */
export async function sourcesOf(input: Json): Promise<SourceFile[]> {
    const { files } = recordOf(input);
    if (!Array.isArray(files)) throw new NoInput('There are no files.');
    return Promise.all((files as readonly Json[]).map(sourceOf));
}

async function sourceOf(file: Json): Promise<SourceFile> {
    const { name, text, bytes, zip } = recordOf(file);
    if (typeof name !== 'string') throw new NoInput('A file has no name.');
    if (typeof text === 'string') return { name, bytes: new TextEncoder().encode(text) };
    if (typeof bytes === 'string') return { name, bytes: bytesOfText(bytes) };
    const entries = Object.entries(recordOf(zip ?? null)).map(([entry, content]) => {
        if (typeof content !== 'string') throw new NoInput('An archive holds no text.');
        return { name: entry, text: content };
    });
    return { name, bytes: await writeZip(entries) };
}

/** What is said of the files. The command line and the extension check that options are texts; a mapping is anything. */
export function optionsOf(input: Json): ImportOptions {
    const { mapping, ...texts } = recordOf(recordOf(input)['options'] ?? {});
    const written = Object.entries(texts).filter(([, value]) => typeof value === 'string');
    return { ...Object.fromEntries(written), ...(mapping !== undefined && { mapping }) };
}

function recordOf(value: Json): Readonly<Record<string, Json>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NoInput('This is no object.');
    return value as Readonly<Record<string, Json>>;
}
