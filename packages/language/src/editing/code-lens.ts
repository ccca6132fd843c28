import type { LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';

/** The client's command that opens the preview; called with the document's URI and a role's code. */
const OPEN_MATRICES = 'gradus.openRoleMatrices';

/**
 * “Open preview” above the framework and “Open role sheet” above each role, but not above sets, which nobody holds. Only
 * for clients that say they know the command, since anywhere else it would be a link that does nothing.
 */
export class MatrixLenses implements CodeLensProvider {
    private offered = false;

    constructor(services: LangiumServices) {
        services.shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
            const options: unknown = initializationOptions;
            this.offered =
                typeof options === 'object' && options !== null && 'openRoleMatrices' in options
                    ? options.openRoleMatrices === true
                    : false;
        });
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const root = document.parseResult.value;
        if (!this.offered || !ast.isDocument(root)) return [];
        return root.elements.flatMap(element => {
            if (!ast.isFramework(element) && (!ast.isRole(element) || element.shared)) return [];
            const name = GrammarUtils.findNodeForProperty(element.$cstNode, 'name');
            if (!name) return [];
            const role = ast.isRole(element) ? [element.name] : [];
            const title = ast.isRole(element) ? '$(table) Open role sheet' : '$(table) Open preview';
            const command = { title, command: OPEN_MATRICES, arguments: [document.uri.toString(), ...role] };
            return [{ range: name.range, command }];
        });
    }
}
