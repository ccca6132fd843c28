import type { LangiumDocument } from 'langium';
import { DocumentState } from 'langium';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { CollectedFixes, isCertain } from '../collected-fixes.ts';
import type { ActionContext } from './action-context.ts';

/** Asked for by editors that put right what they can when a file is saved. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gradus`;

/** Puts right everything in the file that can only be meant in one way. */
export function fixAllCertain(context: ActionContext): readonly CodeAction[] {
    const { document, params } = context;
    // Only where it is asked for by name: it is not about the place where the cursor is.
    if (!params.context.only?.some(kind => isKind(FIX_ALL, kind))) return [];
    const found = (document.diagnostics ?? []).filter(({ code }) => isCertain(code));
    const fixed = fixesOf(document, found, context, uri => uri === document.uri.toString());
    if (fixed.count === 0) return [];
    return [{ title: 'Fix everything that is certain', kind: FIX_ALL, edit: { changes: fixed.changes } }];
}

/** Puts right all findings of the kind of one, in its file and in all files of the framework. */
export function fixAllOfAKind(context: ActionContext): readonly CodeAction[] {
    const { document, params, frameworks } = context;
    // It takes a while among many, so it is not done at each move of the cursor.
    if (params.context.triggerKind === CodeActionTriggerKind.Automatic) return [];
    const codes = new Set(params.context.diagnostics.map(({ code }) => String(code)));
    const files = frameworks
        .documentsOf(frameworks.folderOf(document.uri))
        .filter(({ state, uri }) => state === DocumentState.Validated && !frameworks.isReadOnly(uri));
    return [...codes].flatMap(code => {
        const inFile = fixesIn([document], code, context);
        const inFramework = files.length > 1 ? fixesIn(files, code, context) : inFile;
        const actions: CodeAction[] = [];
        if (inFile.count > 1) actions.push(fixAll(code, inFile, 'in this file'));
        if (inFramework.count > inFile.count) actions.push(fixAll(code, inFramework, 'in this framework'));
        return inFile.count > 0 ? actions : [];
    });
}

interface Fixed {
    readonly count: number;
    readonly changes: Readonly<Record<string, TextEdit[]>>;
}

function fixAll(code: string, { count, changes }: Fixed, where: string): CodeAction {
    return { title: `Fix all ${count} of ${code} ${where}`, kind: CodeActionKind.QuickFix, edit: { changes } };
}

function fixesIn(documents: readonly LangiumDocument[], code: string, context: ActionContext): Fixed {
    const collected = new CollectedFixes();
    for (const document of documents) {
        const found = (document.diagnostics ?? []).filter(each => each.code === code);
        collectFixes(collected, document, found, context, () => true);
    }
    return collected;
}

function fixesOf(
    document: LangiumDocument,
    found: readonly Diagnostic[],
    context: ActionContext,
    mayChange: (uri: string) => boolean
): Fixed {
    const collected = new CollectedFixes();
    collectFixes(collected, document, found, context, mayChange);
    return collected;
}

function collectFixes(
    collected: CollectedFixes,
    document: LangiumDocument,
    found: readonly Diagnostic[],
    { fixesFor, isPossible }: ActionContext,
    mayChange: (uri: string) => boolean
): void {
    for (const diagnostic of found) {
        const [fix] = fixesFor(document, diagnostic);
        if (!fix?.preferred || !isPossible(Object.keys(fix.changes))) continue;
        if (Object.keys(fix.changes).every(mayChange)) collected.add(fix);
    }
}

/** Whether a kind of action is of another kind, as `source.fixAll.gradus` is of `source.fixAll`. */
export function isKind(kind: string, of: string): boolean {
    return of === '' || kind === of || kind.startsWith(`${of}.`);
}
