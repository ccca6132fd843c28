import type { LangiumDocuments, References, URI } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { foldTitle } from '../../text/fold-title.ts';
import { unquote } from '../../text/quotes.ts';
import type { Extent } from '../text-places.ts';

/** A place where an element is called by its title. */
export interface TitleCall {
    readonly uri: URI;
    readonly extent: Extent;
    /** What stands behind the title: from which framework it is. */
    readonly rest: string;
}

/** Where an element is called by its title. What calls it by its code, or by another name, is none of these. */
export function titleCalls(element: ast.Element, references: References, documents: LangiumDocuments): TitleCall[] {
    const title = foldTitle(element.title ?? '');
    const calls: TitleCall[] = [];
    for (const { sourceUri, segment } of references.findReferences(element, {})) {
        const written = documents.getDocument(sourceUri)?.textDocument.getText(segment.range) ?? '';
        const end = OPENING.has(written.charAt(0)) ? lastClosing(written) : 0;
        const rest = written.slice(end + 1);
        const isCalled = end > 0 && (rest === '' || rest.startsWith('@'));
        if (!isCalled || foldTitle(unquote(written.slice(0, end + 1))) !== title) continue;
        calls.push({ uri: sourceUri, extent: { start: segment.offset, end: segment.end }, rest });
    }
    return calls;
}

const OPENING: ReadonlySet<string> = new Set('"“„”«»');
const CLOSING = '"“”»«';

/** Where the last mark stands that can close a text. */
function lastClosing(written: string): number {
    return Math.max(...[...CLOSING].map(mark => written.lastIndexOf(mark)));
}
