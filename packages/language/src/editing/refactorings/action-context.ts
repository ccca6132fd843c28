import type { LangiumDocument } from 'langium';
import type { CodeActionParams } from 'vscode-languageserver-protocol';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { Fix } from '../../validation/rule.ts';

/** What the editor can do with an edit, beyond changing texts. */
export interface EditAbilities {
    /** Makes new files as part of an edit. */
    readonly createsFiles: boolean;
    /** Puts the cursor where something is still to be written. */
    readonly takesSnippets: boolean;
}

/** What an action starts from: a place in a document, and what is known of its framework. */
export interface ActionContext {
    readonly document: LangiumDocument;
    readonly params: CodeActionParams;
    readonly frameworks: Frameworks;
    readonly symbols: FrameworkSymbols;
    readonly abilities: EditAbilities;
    /** Whether all of some files may be changed: none is part of an installed package, say. */
    readonly isPossible: (uris: readonly string[]) => boolean;
    /** The fixes that the rule of a finding proposes, the preferred one first. */
    readonly fixesFor: (document: LangiumDocument, diagnostic: Diagnostic) => readonly Fix[];
}

/** Finds what can be done at a place. Gives nothing where the result would be wrong. */
export type Refactoring = (context: ActionContext) => readonly CodeAction[];
