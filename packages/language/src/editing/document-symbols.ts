import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { outlineEntry } from './outline-entry.ts';

/** The outline: every element by code and title, and every block by what it does, nested as in the text. */
export class ElementSymbols implements DocumentSymbolProvider {
    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return symbolsIn(document.parseResult.value);
    }
}

function symbolsIn(node: AstNode): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const child of AstUtils.streamContents(node)) {
        const entry = outlineEntry(child);
        if (!entry?.name || !entry.at || !child.$cstNode) continue;
        symbols.push({
            name: entry.name,
            detail: entry.detail ?? '',
            kind: entry.kind,
            range: child.$cstNode.range,
            selectionRange: entry.at.range,
            children: symbolsIn(child)
        });
    }
    return symbols.sort(byPlace);
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
