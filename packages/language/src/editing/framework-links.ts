import type { LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';

/** Properties whose values say where something can be read; a namespace is a name, and often nothing is there. */
const READABLE: ReadonlySet<ast.PropertyKey> = new Set(['source', 'licence', 'publisher']);
const ADDRESS = /https?:\/\/[^\s"“”„«»<>]+/gi;
/** What ends the sentence around an address rather than the address. */
const BEHIND = /(?<![.,;:!?)\]])[.,;:!?)\]]+$/;

/** In the header of a framework, the frameworks that it uses lead to their files, and web addresses to the web. */
export class FrameworkLinks implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const root = document.parseResult.value;
        if (!ast.isDocument(root)) return [];
        return root.elements
            .filter(ast.isFramework)
            .flatMap(({ uses, properties }) => [
                ...uses.flatMap(toFile),
                ...properties.flatMap(property => toWeb(property, document))
            ]);
    }
}

function toFile({ framework }: ast.Use): DocumentLink[] {
    const header = framework?.ref;
    if (!header || !framework.$refNode) return [];
    const target = AstUtils.getDocument(header).uri.toString();
    return [{ range: framework.$refNode.range, target, tooltip: `Open the file of ${header.title || header.name}` }];
}

function toWeb(property: ast.Property, { textDocument }: LangiumDocument): DocumentLink[] {
    const value = READABLE.has(property.key) ? GrammarUtils.findNodeForProperty(property.$cstNode, 'value') : undefined;
    if (!value) return [];
    return [...value.text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
        const written = found.replace(BEHIND, '');
        const target = webAddress(written);
        if (target === undefined) return [];
        const start = value.offset + index;
        const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(start + written.length) };
        return [{ range, target }];
    });
}

/** An address of the web; not one that begins with a name and a password, and so looks like another one. */
function webAddress(written: string): string | undefined {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
    return url.href;
}
