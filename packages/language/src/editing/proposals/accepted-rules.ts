import type { LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import { CompletionItemKind, type Diagnostic, MarkupKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { GradusServices } from '../../gradus-lsp-module.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { isAcceptable } from '../../validation/accepted-findings.ts';
import { GradusValidator } from '../../validation/gradus-validator.ts';
import { RULES } from '../../validation/rules/index.ts';
import type { WordAt } from './word-at.ts';
import type { ProposedWord } from './word-proposals.ts';

/** Knows which rules can be accepted at a place. */
export class AcceptableRules {
    private readonly validator: GradusValidator;

    constructor(services: GradusServices) {
        const { gradus } = services.shared;
        // While `accept` is typed, its element has a syntax error; what is found in it is asked for all the same.
        const rules = RULES.map(({ needsIntactText, ...rule }) => rule);
        this.validator = new GradusValidator(
            services,
            rules,
            () => gradus.Frameworks,
            () => gradus.UnreadableFiles,
            () => gradus.ProjectSettings,
            () => gradus.Packages
        );
    }

    /** Those that find something in what the acceptance is for, then all others. An error cannot be accepted. */
    async at(acceptance: ast.Acceptance, document: LangiumDocument): Promise<readonly ProposedWord[]> {
        const found = new Map<string, string>();
        for (const finding of await this.validator.validateDocument(document)) {
            const code = String(finding.code);
            if (!found.has(code) && isWithin(finding, acceptance)) found.set(code, String(finding.message));
        }
        return RULES.filter(isAcceptable)
            .sort((a, b) => Number(!found.has(a.code)) - Number(!found.has(b.code)))
            .map(({ code, summary }) => {
                const finding = found.get(code);
                const documentation = { kind: MarkupKind.Markdown, value: escapeMarkdown(finding ?? summary) };
                return { label: code, detail: summary, kind: CompletionItemKind.EnumMember, documentation };
            });
    }
}

/** The acceptance whose rule is being typed. */
export function acceptanceBefore({ before }: WordAt, { parseResult }: LangiumDocument): ast.Acceptance | undefined {
    const last = before.at(-1);
    const root = parseResult.value.$cstNode;
    if (last?.image !== 'accept' || !root) return undefined;
    const leaf = CstUtils.findLeafNodeAtOffset(root, last.startOffset);
    return leaf && ast.isAcceptance(leaf.astNode) ? leaf.astNode : undefined;
}

/** Whether a finding is one of what stands in the braces of the acceptance; in the framework’s header, of the file. */
function isWithin({ range: { start } }: Diagnostic, { $container }: ast.Acceptance): boolean {
    const scope = (ast.isFramework($container) ? $container.$container : $container)?.$cstNode?.range;
    if (!scope) return false;
    const isBehind =
        start.line > scope.start.line || (start.line === scope.start.line && start.character >= scope.start.character);
    const isBefore =
        start.line < scope.end.line || (start.line === scope.end.line && start.character <= scope.end.character);
    return isBehind && isBefore;
}
