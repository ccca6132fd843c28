import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { qualifiedName } from '../../references/qualified-name.ts';
import { quote } from '../../text/quotes.ts';
import { unresolvedReference } from '../../validation/rules/unresolved-reference.ts';
import { called } from '../../validation/wording.ts';
import { addAlias } from '../add-alias.ts';
import { problemData } from '../fixes-for.ts';
import { isWellFormed } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';

/** Makes a title that nothing has an alias of what it probably means, as older documents have it. */
export function declareAlias(context: ActionContext): readonly CodeAction[] {
    const { document, params, symbols, isPossible } = context;
    return params.context.diagnostics
        .filter(({ code }) => code === unresolvedReference.code)
        .flatMap(diagnostic => {
            const title = titleAt(document, diagnostic);
            if (!title) return [];
            return (problemData(diagnostic)?.details ?? []).flatMap(written => {
                const { name, quoted, framework } = qualifiedName(written.replace(/^"|"$/g, ''), written);
                if (framework !== undefined) return [];
                const found = quoted
                    ? symbols.findCompetencyByTitle(name)?.description
                    : symbols.find('Competency', name);
                const competency = found?.node;
                if (!ast.isCompetency(competency)) return [];
                const declaring = AstUtils.getDocument(competency);
                const uri = declaring.uri.toString();
                const edit = isWellFormed(declaring) ? addAlias(competency, quote(title)) : undefined;
                if (!edit || !isPossible([uri]) || !isOwn(declaring, context)) return [];
                return {
                    title: `Declare “${title}” as an alias of ${called(competency)}`,
                    kind: CodeActionKind.QuickFix,
                    diagnostics: [diagnostic],
                    edit: { changes: { [uri]: [edit] } }
                };
            });
        });
}

/** What another framework calls its competencies is not for this one to say. */
function isOwn({ uri }: LangiumDocument, { document, frameworks }: ActionContext): boolean {
    return frameworks.folderOf(uri) === frameworks.folderOf(document.uri);
}

/** The title by which a competency is called at a place; nothing where it is called by its code. */
function titleAt({ parseResult, textDocument }: LangiumDocument, { range }: Diagnostic): string | undefined {
    const root = parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(range.start))?.astNode;
    if (!ast.isRequirement(node) && !ast.isRow(node) && !ast.isDropped(node)) return undefined;
    const { competency } = node;
    if (!competency || competency.ref) return undefined;
    const { name, quoted, framework } = qualifiedName(competency.$refText, competency.$refNode?.text);
    return quoted && framework === undefined ? name : undefined;
}
