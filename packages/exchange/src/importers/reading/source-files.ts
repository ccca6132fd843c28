import { type SourceFile, UnreadableSource } from '../importer.ts';

/**
 * The one file of a format that has one.
 *
 * @throws UnreadableSource where there are more, or none
 */
export function theFile(files: readonly SourceFile[]): SourceFile {
    const [file, ...more] = files;
    if (!file || more.length > 0) throw new UnreadableSource('Name one file to import.');
    return file;
}
