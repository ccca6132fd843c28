import type { SymbolKind } from 'vscode-languageserver-types';
import { SymbolKind as Kind } from 'vscode-languageserver-types';

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
    Role: Kind.Interface
};

/** The kind of symbol, and so the icon, by which editors show a kind of element. */
export function symbolKind(type: string): SymbolKind {
    return KINDS[type] ?? Kind.Object;
}
