import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { ClientCapabilities, CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { GradusCoreServices } from '../gradus-module.ts';
import { type Frameworks, isWorkspaceDocument } from '../symbols/frameworks.ts';
import { fixesFor } from './fixes-for.ts';
import type { ActionContext, EditAbilities } from './refactorings/action-context.ts';
import { isKind } from './refactorings/fix-all.ts';
import { REFACTORINGS } from './refactorings/index.ts';
import { rewritings } from './rewritings.ts';

/** Quick fixes of the rules, and what else can be done at a place, with a problem there or without. */
export class GradusCodeActions implements CodeActionProvider {
    /** Of the editor; as little as any has until it says what it can do. */
    abilities: EditAbilities = { createsFiles: false, takesSnippets: false };
    private readonly services: GradusCoreServices;

    constructor(services: GradusCoreServices) {
        this.services = services;
    }

    getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        if (this.frameworks().isReadOnly(document.uri)) return [];
        const symbols = this.frameworks().symbolsFor(document.uri);
        const { only } = params.context;
        return [
            ...this.quickFixes(document, params),
            ...rewritings(document, params, symbols),
            ...this.refactorings(document, params)
        ].filter(({ kind = '' }) => !only || only.some(each => isKind(kind, each)));
    }

    private refactorings(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        // One side of a comparison, say, is not there to be changed.
        if (!isWorkspaceDocument(document.uri)) return [];
        const frameworks = this.frameworks();
        const context: ActionContext = {
            document,
            params,
            frameworks,
            symbols: frameworks.symbolsFor(document.uri),
            abilities: this.abilities,
            isPossible: uris => this.isPossible(uris),
            fixesFor: (each, diagnostic) => fixesFor(each, diagnostic, this.services)
        };
        return REFACTORINGS.flatMap(each => each(context));
    }

    private quickFixes(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
        return params.context.diagnostics.flatMap(diagnostic =>
            fixesFor(document, diagnostic, this.services)
                .filter(fix => this.isPossible(Object.keys(fix.changes)))
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

    private frameworks(): Frameworks {
        return this.services.shared.gradus.Frameworks;
    }

    /** An alias, say, cannot be added where the competency is declared in an installed package. */
    private isPossible(uris: readonly string[]): boolean {
        return !uris.some(uri => this.frameworks().isReadOnly(URI.parse(uri)));
    }
}

/** What an editor says that it can do with an edit. */
export function abilitiesOf({ workspace }: ClientCapabilities): EditAbilities {
    const { documentChanges, resourceOperations, snippetEditSupport } = workspace?.workspaceEdit ?? {};
    return {
        createsFiles: documentChanges === true && resourceOperations?.includes('create') === true,
        takesSnippets: documentChanges === true && snippetEditSupport === true
    };
}
