import type { AstNode } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';

const TYPES: Readonly<Record<string, string>> = {
    [ast.Level.$type]: SemanticTokenTypes.enumMember,
    [ast.Scale.$type]: SemanticTokenTypes.enum,
    [ast.Section.$type]: SemanticTokenTypes.property,
    [ast.Competency.$type]: SemanticTokenTypes.class,
    [ast.Category.$type]: SemanticTokenTypes.namespace,
    [ast.Domain.$type]: SemanticTokenTypes.namespace,
    [ast.Group.$type]: SemanticTokenTypes.namespace,
    [ast.Framework.$type]: SemanticTokenTypes.namespace,
    [ast.Role.$type]: SemanticTokenTypes.interface,
    [ast.Grade.$type]: SemanticTokenTypes.type,
    [ast.Activity.$type]: SemanticTokenTypes.event
};

/** Colours codes by what they stand for, which a grammar of patterns cannot know. */
export class CodeTokens extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if (ast.isElement(node)) {
            const type = TYPES[node.$type];
            if (type) acceptor({ node, property: 'name', type, modifier: SemanticTokenModifiers.declaration });
        }
        for (const { property, type } of references(node)) acceptor({ node, property, type });
    }
}

function* references(node: AstNode): Iterable<{ property: string; type: string }> {
    const properties = REFERENCES[node.$type] ?? {};
    for (const [property, target] of Object.entries(properties)) {
        const type = TYPES[target];
        const reference: unknown = Reflect.get(node, property);
        // A reference that leads nowhere keeps the plain colour; a title keeps that of a text.
        if (type && isResolvedCode(reference)) yield { property, type };
    }
}

function isResolvedCode(reference: unknown): boolean {
    if (typeof reference !== 'object' || reference === null || !('ref' in reference) || !reference.ref) return false;
    const node = '$refNode' in reference ? (reference.$refNode as { text?: string } | undefined) : undefined;
    return node?.text !== undefined && !/^["“„”«»]/.test(node.text);
}

const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [ast.Requirement.$type]: { competency: ast.Competency.$type, level: ast.Level.$type, maxLevel: ast.Level.$type },
    [ast.Competency.$type]: { minLevel: ast.Level.$type, maxLevel: ast.Level.$type },
    [ast.Role.$type]: { grade: ast.Grade.$type, domain: ast.Domain.$type },
    [ast.Category.$type]: { parent: ast.Category.$type, scale: ast.Scale.$type },
    [ast.SectionUse.$type]: { category: ast.Category.$type },
    [ast.Exclusion.$type]: { grade: ast.Grade.$type },
    [ast.Content.$type]: { section: ast.Section.$type }
};
