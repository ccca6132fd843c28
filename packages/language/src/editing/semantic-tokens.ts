import type { AstNode, CstNode, Reference } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import { isRetired } from './is-retired.ts';

const TYPES: Readonly<Record<string, string>> = {
    [ast.Level.$type]: SemanticTokenTypes.enumMember,
    // A number of a continuous scale is a level like any other.
    [ast.Span.$type]: SemanticTokenTypes.enumMember,
    [ast.Scale.$type]: SemanticTokenTypes.enum,
    [ast.Section.$type]: SemanticTokenTypes.property,
    [ast.Competency.$type]: SemanticTokenTypes.class,
    [ast.Category.$type]: SemanticTokenTypes.namespace,
    [ast.Domain.$type]: SemanticTokenTypes.namespace,
    [ast.Group.$type]: SemanticTokenTypes.namespace,
    [ast.Framework.$type]: SemanticTokenTypes.namespace,
    [ast.Role.$type]: SemanticTokenTypes.interface,
    [ast.Grade.$type]: SemanticTokenTypes.type,
    [ast.Statement.$type]: SemanticTokenTypes.class,
    [ast.Stream.$type]: SemanticTokenTypes.interface,
    [ast.Term.$type]: SemanticTokenTypes.variable,
    [ast.Specialisation.$type]: SemanticTokenTypes.type,
    [ast.Activity.$type]: SemanticTokenTypes.event
};

/** Colours codes by what they stand for, which a grammar of patterns cannot know. */
export class CodeTokens extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if (ast.isElement(node)) {
            const type = TYPES[node.$type];
            if (type) acceptor({ node, property: 'name', type, modifier: modifiersOf(node) });
        }
        if (ast.isUse(node) && node.alias) {
            const type = SemanticTokenTypes.namespace;
            acceptor({ node, property: 'alias', type, modifier: SemanticTokenModifiers.declaration });
        }
        for (const { reference } of AstUtils.streamReferences(node)) {
            if ('ref' in reference) this.highlightReference(reference, acceptor);
        }
    }

    /** A reference that leads nowhere keeps the plain colour, and a title keeps that of a text. */
    private highlightReference(reference: Reference, acceptor: SemanticTokenAcceptor): void {
        const target = reference.ref;
        const type = target && TYPES[target.$type];
        if (!type || !reference.$refNode) return;
        const [code, , framework] = wordsOf(reference.$refNode);
        if (code && !isQuoted(reference)) {
            const modifier = isRetired(target) ? { modifier: SemanticTokenModifiers.deprecated } : {};
            acceptor({ cst: code, type, ...modifier });
        }
        if (framework) acceptor({ cst: framework, type: SemanticTokenTypes.namespace });
    }
}

function modifiersOf(element: ast.Element): string[] {
    const { declaration, deprecated } = SemanticTokenModifiers;
    return isRetired(element) ? [declaration, deprecated] : [declaration];
}

/** The words of a name: a code, or `PC1`, `@` and `EU`. */
function wordsOf(name: CstNode): CstNode[] {
    return CstUtils.flattenCst(name)
        .filter(({ hidden }) => !hidden)
        .toArray();
}
