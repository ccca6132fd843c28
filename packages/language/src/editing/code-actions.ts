import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { Fix } from '../validation/rule.ts';
import { fixesFor } from './fixes-for.ts';
import { rewritings } from './rewritings.ts';

/** Quick fixes of the rules, and rewritings that are offered without a problem. */
export class GradusCodeActions implements CodeActionProvider {
    private readonly frameworks: () => Frameworks;

    constructor(frameworks: () => Frameworks) {
        this.frameworks = frameworks;
    }

    getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        if (this.frameworks().isReadOnly(document.uri)) return [];
        const symbols = this.frameworks().symbolsFor(document.uri);
        return [...this.quickFixes(document, params), ...rewritings(document, params, symbols)];
    }

    private quickFixes(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        const symbols = this.frameworks().symbolsFor(document.uri);
        return params.context.diagnostics.flatMap(diagnostic =>
            fixesFor(document, diagnostic, symbols)
                .filter(fix => this.isPossible(fix))
                .map(fix => ({
                    title: fix.title,
                    kind: CodeActionKind.QuickFix,
                    diagnostics: [diagnostic],
                    isPreferred: fix.preferred ?? false,
                    edit: {
                        changes: Object.fromEntries(
                            Object.entries(fix.changes).map(([uri, edits]) => [uri, [...edits]])
                        )
                    }
                }))
        );
    }

    /** An alias, say, cannot be added where the competency is declared in an installed package. */
    private isPossible({ changes }: Fix): boolean {
        return !Object.keys(changes).some(uri => this.frameworks().isReadOnly(URI.parse(uri)));
    }
}
