import type { AstNode } from 'langium';
import type { SymbolKind } from 'vscode-languageserver-types';
import { SymbolKind as Kind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = {
    Framework: Kind.Package,
    Section: Kind.Property,
    Scale: Kind.Enum,
    Level: Kind.EnumMember,
    Category: Kind.Module,
    Competency: Kind.Class,
    Domain: Kind.Namespace,
    Activity: Kind.Event,
    Group: Kind.Module,
    Grade: Kind.Constant,
    Role: Kind.Interface,
    Set: Kind.Struct,
    Statement: Kind.Class,
    Specialisation: Kind.Field,
    Stream: Kind.Array,
    Term: Kind.String
};

/** The kind of symbol, and so the icon, by which editors show an element; with less known of it, one of its type. */
export function symbolKind(type: string, element?: AstNode): SymbolKind {
    return KINDS[ast.isRole(element) && element.shared ? 'Set' : type] ?? Kind.Object;
}

/** The kind of symbol for the word of the language: `Interface` for “role”. */
export function symbolKindOfWord(word: string | undefined): SymbolKind {
    return word ? symbolKind(word.charAt(0).toUpperCase() + word.slice(1)) : Kind.Object;
}
