import type { AstNode, LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { RULES } from '../../validation/rules/index.ts';
import { addToBody } from '../add-to-body.ts';
import { isWellFormed } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';

/** What an author may accept: an error is wrong whatever the reason, and an acceptance is not itself accepted. */
const ACCEPTABLE = new Set(
    RULES.filter(({ severity, code }) => severity !== 'error' && code !== 'unused-acceptance').map(({ code }) => code)
);

/** Stands where the reason is to be written. */
const OPEN_REASON = '…';

/** Accepts a finding with a reason, in the innermost braces that it stands in. */
export function acceptFinding({ document, params, abilities }: ActionContext): readonly CodeAction[] {
    if (!isWellFormed(document)) return [];
    return params.context.diagnostics.flatMap(diagnostic => {
        const rule = String(diagnostic.code);
        if (diagnostic.source !== 'gradus' || !ACCEPTABLE.has(rule)) return [];
        const holder = holderOf(document, diagnostic);
        const edit = holder && addToBody(holder, [acceptance(rule, OPEN_REASON)], document.textDocument);
        if (!edit) return [];
        const where = ast.isFramework(holder) ? ' in the whole file' : '';
        return {
            title: `Accept ${rule}${where}, with a reason`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: abilities.takesSnippets ? asSnippet(document, edit, rule) : changing(document, edit)
        };
    });
}

function acceptance(rule: string, reason: string): string {
    return `accept ${rule} because "${reason}"`;
}

function changing({ uri }: LangiumDocument, edit: TextEdit): NonNullable<CodeAction['edit']> {
    return { changes: { [uri.toString()]: [edit] } };
}

/** The same with the reason selected, so that it is typed over. All of the text comes from here, and none has signs of snippets. */
function asSnippet(
    { uri }: LangiumDocument,
    { range, newText }: TextEdit,
    rule: string
): NonNullable<CodeAction['edit']> {
    const written = escaped(newText).replace(escaped(acceptance(rule, OPEN_REASON)), () =>
        acceptance(rule, `\${1:${OPEN_REASON}}`)
    );
    const edit = { range, snippet: { kind: 'snippet' as const, value: written } };
    return { documentChanges: [{ textDocument: { uri: uri.toString(), version: null }, edits: [edit] }] };
}

function escaped(text: string): string {
    return text.replace(/[\\$}]/g, sign => `\\${sign}`);
}

/** The innermost node with braces, or that can have some, in which a finding begins. */
function holderOf({ parseResult, textDocument }: LangiumDocument, { range }: Diagnostic): AstNode | undefined {
    const root = parseResult.value;
    const leaf = root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, textDocument.offsetAt(range.start));
    for (let node = leaf?.astNode; node; node = node.$container) if (canHold(node)) return node;
    // What has no braces itself is accepted where the file is.
    return ast.isDocument(root) ? root.elements.find(ast.isFramework) : undefined;
}

function canHold(node: AstNode): boolean {
    return 'annotations' in node && !ast.isSection(node);
}
