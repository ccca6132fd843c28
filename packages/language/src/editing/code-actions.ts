import type { LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { quote } from '../text/quotes.ts';
import { fixesFor } from './fixes-for.ts';

/** Quick fixes of the rules, and rewritings that are offered without a problem. */
export class GradusCodeActions implements CodeActionProvider {
    private readonly frameworks: () => Frameworks;

    constructor(frameworks: () => Frameworks) {
        this.frameworks = frameworks;
    }

    getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        return [...this.quickFixes(document, params), ...rewritings(document, params)];
    }

    private quickFixes(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        const symbols = this.frameworks().symbolsFor(document.uri);
        return params.context.diagnostics.flatMap(diagnostic =>
            fixesFor(document, diagnostic, symbols).map(fix => ({
                title: fix.title,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                isPreferred: fix.preferred ?? false,
                edit: {
                    changes: Object.fromEntries(Object.entries(fix.changes).map(([uri, edits]) => [uri, [...edits]]))
                }
            }))
        );
    }
}

/** A requirement written by code can be written by title, and the other way round. */
function rewritings(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (context.only && !context.only.some(kind => CodeActionKind.RefactorRewrite.startsWith(kind))) return [];
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(range.start));
    const requirement = leaf && AstUtils.getContainerOfType(leaf.astNode, ast.isRequirement);
    const reference = requirement?.competency;
    const competency = reference?.ref;
    if (!reference?.$refNode || !competency?.title) return [];
    const newText = isQuoted(reference) ? competency.name : quote(competency.title);
    return [
        {
            title: isQuoted(reference) ? `Write the code ${newText}` : `Write the title ${newText}`,
            kind: CodeActionKind.RefactorRewrite,
            edit: { changes: { [document.uri.toString()]: [{ range: reference.$refNode.range, newText }] } }
        }
    ];
}
