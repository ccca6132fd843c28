import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { sectionKindOf } from '../../references/sections-of.ts';

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
    [ast.Level.$type]: CompletionItemKind.EnumMember,
    [ast.Scale.$type]: CompletionItemKind.Enum,
    [ast.Section.$type]: CompletionItemKind.Property,
    [ast.Competency.$type]: CompletionItemKind.Class,
    [ast.Grade.$type]: CompletionItemKind.Value,
    [ast.Domain.$type]: CompletionItemKind.Folder,
    [ast.Activity.$type]: CompletionItemKind.Event,
    [ast.Category.$type]: CompletionItemKind.Module,
    [ast.Statement.$type]: CompletionItemKind.Class,
    [ast.Term.$type]: CompletionItemKind.Text,
    [ast.Specialisation.$type]: CompletionItemKind.Field,
    [ast.Framework.$type]: CompletionItemKind.Module
};

/** The kind of proposal, and so the icon, by which editors show an element. */
export function completionKind(node: AstNode | undefined): CompletionItemKind {
    if (ast.isRole(node)) return node.shared ? CompletionItemKind.Struct : CompletionItemKind.Interface;
    return KINDS[node?.$type ?? ''] ?? CompletionItemKind.Reference;
}

/**
 * The word for the kind of an element, where it cannot be told from the place, which elements of several kinds fit.
 *
 * @param expected what the grammar says of the place
 */
export function kindBeside(node: AstNode | undefined, expected: string): string | undefined {
    if (!ast.isElement(node)) return undefined;
    const isOpen = expected === ast.Element.$type || expected === ast.StreamStep.$type;
    return isOpen || (ast.isRole(node) && node.shared) ? sectionKindOf(node) : undefined;
}
