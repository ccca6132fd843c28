import type { LangiumSharedServices } from 'langium/lsp';
import * as v from 'valibot';
import type { CompletionItem } from 'vscode-languageserver-types';

/** A command of the client that shows proposals at the cursor; the name that VS Code, and others after it, have for it. */
const PROPOSE = 'editor.action.triggerSuggest';

const Options = v.object({ triggerSuggest: v.literal(true) });

/**
 * Has proposals shown again once one was chosen: the levels, behind a competency. Only in clients that say they know
 * the command; in others one asks for them, or types on.
 */
export class NextProposals {
    private offered = false;

    constructor({ lsp: { LanguageServer } }: LangiumSharedServices) {
        LanguageServer.onInitialize(({ initializationOptions }) => {
            this.offered = v.is(Options, initializationOptions);
        });
    }

    /** What a proposal has, behind which there is more to choose. */
    asked(): Pick<CompletionItem, 'command'> {
        return this.offered ? { command: { title: 'Propose what comes next', command: PROPOSE } } : {};
    }
}
