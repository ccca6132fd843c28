import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { SymbolKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { symbolKind, symbolKindOfWord } from './symbol-kinds.ts';

/** An entry of the outline, and the word of the text that stands for it. */
export interface OutlineEntry {
    readonly name: string;
    readonly detail?: string | undefined;
    readonly kind: SymbolKind;
    readonly at: CstNode | undefined;
}

/** What an outline shows of a node; nothing of what only belongs to what is around it. */
export function outlineEntry(node: AstNode): OutlineEntry | undefined {
    if (ast.isElement(node)) {
        const at = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        return { name: node.name, detail: node.title, kind: symbolKind(node.$type, node), at };
    }
    if (ast.isDescriptor(node)) {
        const { level } = node;
        const title = ast.isLevel(level?.ref) ? level.ref.title : undefined;
        return { name: level?.$refText ?? '', detail: title, kind: symbolKind('Level'), at: level?.$refNode };
    }
    if (ast.isTranslated(node)) {
        const { target, title, kind } = node;
        return { name: target?.$refText ?? '', detail: title, kind: symbolKindOfWord(kind), at: target?.$refNode };
    }
    return blockEntry(node);
}

/** What has no code goes by its first words: “translation fr of EU”. */
function blockEntry(node: AstNode): OutlineEntry | undefined {
    const first = (word: string): CstNode | undefined => GrammarUtils.findNodeForKeyword(node.$cstNode, word);
    if (ast.isMatrix(node)) {
        return { name: 'matrix', detail: node.title, kind: SymbolKind.Array, at: first('matrix') };
    }
    if (ast.isRelations(node)) {
        return { name: 'relations', detail: node.title, kind: SymbolKind.Operator, at: first('relations') };
    }
    if (ast.isTranslation(node)) {
        const of = node.framework ? ` of ${node.framework.$refText}` : '';
        const name = `translation ${node.language ?? ''}${of}`.trim();
        return { name, kind: SymbolKind.Namespace, at: first('translation') };
    }
    if (ast.isAdaptation(node)) {
        const name = ['adapt', node.kind, node.target?.$refText].filter(word => word).join(' ');
        return { name, detail: node.title, kind: symbolKindOfWord(node.kind), at: first('adapt') };
    }
    if (!ast.isOmission(node)) return undefined;
    const targets = node.targets.map(({ $refText }) => $refText).join(', ');
    const name = ['omit', node.kind, targets].filter(word => word).join(' ');
    return { name, detail: node.reason, kind: symbolKindOfWord(node.kind), at: first('omit') };
}
