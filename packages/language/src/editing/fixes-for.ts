import type { LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { GradusCoreServices } from '../gradus-module.ts';
import type { ProblemData } from '../validation/gradus-validator.ts';
import { PASTED_TABLE, pastedTableFixes } from '../validation/pasted-table.ts';
import type { Fix } from '../validation/rule.ts';
import { RULES } from '../validation/rules/index.ts';
import { CodeRenaming } from './code-renaming.ts';

const RULES_BY_CODE = new Map(RULES.map(rule => [rule.code, rule]));
/** Fixes of syntax errors, which no rule finds. */
const SYNTAX_FIXES = new Map([[PASTED_TABLE, pastedTableFixes]]);

/** The fixes that a diagnostic's rule proposes for the text as it is now; the preferred one first. */
export function fixesFor(
    document: LangiumDocument,
    diagnostic: Diagnostic,
    services: GradusCoreServices
): readonly Fix[] {
    const data = problemData(diagnostic);
    if (!data) return [];
    const propose = RULES_BY_CODE.get(data.code)?.fixes ?? SYNTAX_FIXES.get(data.code);
    if (!propose) return [];
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(diagnostic.range.start);
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    const frameworks = services.shared.gradus.Frameworks;
    const fixes = propose({
        document,
        symbols: frameworks.symbolsFor(document.uri),
        frameworks,
        range: diagnostic.range,
        data: data.details,
        text: document.textDocument.getText(diagnostic.range),
        node: leaf?.astNode,
        rename(element, code) {
            const renamed = new CodeRenaming(services).rename(element, code);
            return renamed.type === 'edits' ? renamed.changes : undefined;
        }
    });
    return [...fixes].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
}

/** What the rule that found a diagnostic wants to be reminded of. It comes back from the editor, so it is not taken on trust. */
export function problemData({ data }: Diagnostic): ProblemData | undefined {
    return isProblemData(data) ? data : undefined;
}

function isProblemData(data: unknown): data is ProblemData {
    if (typeof data !== 'object' || data === null) return false;
    const { code, details } = data as Partial<Record<keyof ProblemData, unknown>>;
    return typeof code === 'string' && Array.isArray(details) && details.every(detail => typeof detail === 'string');
}
