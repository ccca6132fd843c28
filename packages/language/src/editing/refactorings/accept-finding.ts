import type { AstNode, LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { isAcceptable, isIn } from '../../validation/accepted-findings.ts';
import { RULES } from '../../validation/rules/index.ts';
import { titleOf } from '../../validation/wording.ts';
import { addToBody } from '../add-to-body.ts';
import { canHold } from '../can-hold.ts';
import { isWellFormed } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';

const ACCEPTABLE = new Set(RULES.filter(isAcceptable).map(({ code }) => code));

/** Stands where the reason is to be written. It is none itself, so that nobody forgets it. */
const OPEN_REASON = '…';

/** Accepts a finding with a reason, in the innermost braces that it stands in. */
export function acceptFinding({ document, params, abilities }: ActionContext): readonly CodeAction[] {
    if (!isWellFormed(document)) return [];
    return params.context.diagnostics.flatMap(diagnostic => {
        const rule = String(diagnostic.code);
        if (diagnostic.source !== 'gradus' || !ACCEPTABLE.has(rule)) return [];
        const holder = holderOf(document, diagnostic);
        const edit = holder && addToBody(holder, [acceptance(rule, OPEN_REASON)], document.textDocument);
        if (!holder || !edit) return [];
        return {
            title: `Accept ${rule}${extent(holder, rule, document)}, with a reason`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: abilities.takesSnippets ? asSnippet(document, edit, rule) : changing(document, edit)
        };
    });
}

/** What else the acceptance is for, where that is more than the finding: all in the same braces, or in the file. */
function extent(holder: AstNode, rule: string, { diagnostics = [] }: LangiumDocument): string {
    const isAll = ast.isFramework(holder);
    const scope = holder.$cstNode?.range;
    const found = diagnostics.filter(
        ({ code, severity, range }) => code === rule && severity !== 1 && (isAll || (scope && isIn(scope, range.start)))
    ).length;
    const places = found > 1 ? ` (${found} places)` : '';
    if (isAll) return ` in the whole file${places}`;
    return places && ast.isElement(holder) ? ` for all of ${titleOf(holder)}${places}` : places;
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
