import type { LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { symbolKind } from './symbol-kinds.ts';

/** The outline: every element by code and title, nested as in the text. */
export class ElementSymbols implements DocumentSymbolProvider {
    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return symbolsIn(document.parseResult.value);
    }
}

function symbolsIn(node: Parameters<typeof AstUtils.streamContents>[0]): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const child of AstUtils.streamContents(node)) {
        const name = ast.isElement(child) && GrammarUtils.findNodeForProperty(child.$cstNode, 'name');
        if (!name || !ast.isElement(child) || !child.$cstNode) continue;
        symbols.push({
            name: child.name,
            detail: child.title ?? '',
            kind: symbolKind(child.$type),
            range: child.$cstNode.range,
            selectionRange: name.range,
            children: symbolsIn(child)
        });
    }
    return symbols;
}
