import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { QualifiedName } from '../../references/qualified-name.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { isNamedKind } from '../../symbols/gradus-description.ts';
import { unresolvedReference } from '../../validation/rules/unresolved-reference.ts';
import { called } from '../../validation/wording.ts';
import { isWellFormed } from '../text-places.ts';
import { usableFrameworks, useEdit } from '../usable-frameworks.ts';
import type { ActionContext } from './action-context.ts';
import { brokenNameAt } from './node-at.ts';

/** More than this is no help to choose. */
const MAX_OFFERED = 3;

/** Uses another framework of the workspace, which has what is missing here. */
export function useFramework(context: ActionContext): readonly CodeAction[] {
    return context.params.context.diagnostics
        .filter(({ code }) => code === unresolvedReference.code)
        .flatMap(diagnostic => {
            const missing = missingAt(context.document, diagnostic);
            return missing ? uses(missing, diagnostic, context).slice(0, MAX_OFFERED) : [];
        });
}

interface Missing {
    readonly name: QualifiedName;
    readonly kind: string;
}

function missingAt(document: LangiumDocument, diagnostic: Diagnostic): Missing | undefined {
    const broken = brokenNameAt(document, diagnostic);
    const kind = broken && KINDS[`${broken.container.$type}.${broken.property}`];
    return broken && kind !== undefined ? { name: broken.name, kind } : undefined;
}

/** What other frameworks may have of what roles and tables name. */
const KINDS: Readonly<Record<string, string>> = {
    'Requirement.competency': 'Competency',
    'Row.competency': 'Competency',
    'Category.scale': 'Scale',
    'Role.parents': 'Role',
    'Role.grade': 'Grade'
};

function uses({ name, kind }: Missing, diagnostic: Diagnostic, context: ActionContext): CodeAction[] {
    const { frameworks, document } = context;
    const folder = frameworks.folderOf(document.uri);
    const header = frameworks.headerOf(folder);
    if (!header || !isWellFormed(AstUtils.getDocument(header))) return [];
    return usableFrameworks(frameworks, folder).flatMap(({ code, symbols }) => {
        if (name.framework !== undefined && name.framework !== code) return [];
        const element = elementOf(symbols, name, kind);
        const use = element && useEdit(frameworks, folder, code);
        if (!use) return [];
        return {
            title: `Use ${code}, which has ${element}`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: { changes: { [use.uri]: [use.edit] } }
        };
    });
}

/** What a framework has by a name, as people call it. */
function elementOf(symbols: FrameworkSymbols, { name, quoted }: QualifiedName, kind: string): string | undefined {
    if (!isNamedKind(kind)) return undefined;
    if (quoted && kind !== 'Competency') return undefined;
    const found = quoted ? symbols.findCompetencyByTitle(name)?.description : symbols.findOwn(kind, name);
    return ast.isElement(found?.node) ? called(found.node) : undefined;
}
