import { TextDocument } from 'vscode-languageserver-textdocument';
import { Broken } from '../../packages/fuzz/src/target.ts';
import { rangesInside } from '../../packages/fuzz/src/texts/inside.ts';

/**
 * What is wrong with the ranges and edits in an answer; nothing where all of them are within their documents.
 *
 * @param file which file a range belongs to, unless the answer says another one
 */
export function rangeFault(answer: unknown, file: string, texts: ReadonlyMap<string, string>): string | undefined {
    const documentOf = (uri: string) => {
        const text = texts.get(uri.replace('root:/', ''));
        return text === undefined ? undefined : TextDocument.create(uri, 'gradus', 0, text);
    };
    // What is of no file, as the symbols of all are, names one beside each range.
    const about = documentOf(file) ?? TextDocument.create(file, 'gradus', 0, '');
    try {
        rangesInside(answer, about, documentOf, 'what is said');
        return undefined;
    } catch (error) {
        if (error instanceof Broken) return error.message;
        throw error;
    }
}
