import type { AstNode, LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { AstUtils, Cancellation, GrammarUtils, interruptAndCheck } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import type { UnreadableFiles } from '../workspace/unreadable-files.ts';
import type { BrokenReference, Problem, Rule, RuleContext, Severity } from './rule.ts';
import { syntaxDiagnostics } from './syntax-diagnostics.ts';

/** What a diagnostic carries to the quick fix and back. */
export interface ProblemData {
    readonly code: string;
    readonly details: readonly string[];
}

/**
 * Runs the rules over a document in one pass. Plain loops over the tree: this runs at every
 * keystroke, and a promise per node and rule would cost more than the rules do.
 */
export class GradusValidator {
    private readonly services: LangiumCoreServices;
    private readonly frameworks: () => Frameworks;
    private readonly unreadable: () => UnreadableFiles;
    private readonly rules: readonly Rule[];
    private readonly checksByType = new Map<string, readonly Check[]>();

    constructor(
        services: LangiumCoreServices,
        rules: readonly Rule[],
        frameworks: () => Frameworks,
        unreadable: () => UnreadableFiles
    ) {
        this.services = services;
        this.rules = rules;
        this.frameworks = frameworks;
        this.unreadable = unreadable;
    }

    async validateDocument(
        document: LangiumDocument,
        _options?: ValidationOptions,
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<Diagnostic[]> {
        const reason = this.unreadable().reasonFor(document.uri);
        if (reason !== undefined) return [unreadableFile(reason)];
        const diagnostics = syntaxDiagnostics(document.parseResult);
        // One side of a comparison or an old revision is seen without the files around it.
        if (!isWorkspaceDocument(document.uri)) return diagnostics;
        const broken = brokenElements(document, diagnostics);
        await interruptAndCheck(cancelToken);
        for (const rule of this.rules) this.runOnBrokenReferences(rule, document, diagnostics);
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            for (const { rule, run } of this.checksFor(node.$type)) {
                if (rule.needsIntactText && broken.has(topLevelOf(node))) continue;
                attempt(rule, run, node, this.context(rule, document, diagnostics));
            }
        }
        return diagnostics.sort(byPlace);
    }

    private runOnBrokenReferences(rule: Rule, document: LangiumDocument, diagnostics: Diagnostic[]): void {
        if (!rule.brokenReference) return;
        const context = this.context(rule, document, diagnostics);
        for (const reference of document.references) {
            const info = reference.error?.info;
            if (!info || !('ref' in reference)) continue;
            const target = this.services.shared.AstReflection.getReferenceType(info);
            const broken: BrokenReference = {
                reference,
                container: info.container,
                property: info.property,
                target
            };
            attempt(rule, rule.brokenReference, broken, context);
        }
    }

    private context(rule: Rule, document: LangiumDocument, diagnostics: Diagnostic[]): RuleContext {
        const frameworks = this.frameworks();
        return {
            document,
            frameworks,
            get symbols() {
                return frameworks.symbolsFor(document.uri);
            },
            report: problem => diagnostics.push(toDiagnostic(rule, problem))
        };
    }

    private checksFor(type: string): readonly Check[] {
        let checks = this.checksByType.get(type);
        if (!checks) {
            checks = this.rules.flatMap(rule => this.checksOf(rule, type));
            this.checksByType.set(type, checks);
        }
        return checks;
    }

    private checksOf(rule: Rule, type: string): Check[] {
        const reflection = this.services.shared.AstReflection;
        return Object.entries(rule.checks ?? {})
            .filter(([checked]) => reflection.isSubtype(type, checked))
            .map(([, run]) => ({ rule, run: run as Check['run'] }));
    }
}

interface Check {
    readonly rule: Rule;
    readonly run: (node: AstNode, context: RuleContext) => void;
}

/** A rule that fails at a text that nobody thought of costs its own messages, not those of the whole workspace. */
function attempt<T>(
    rule: Rule,
    run: (subject: T, context: RuleContext) => void,
    subject: T,
    context: RuleContext
): void {
    try {
        run(subject, context);
    } catch (error) {
        console.error(`The rule ${rule.code} failed in ${context.document.uri.toString()}.`, error);
    }
}

/** The top-level elements in which, or right before which, there is a syntax error. */
function brokenElements(document: LangiumDocument, syntaxErrors: readonly Diagnostic[]): ReadonlySet<AstNode> {
    const root = document.parseResult.value;
    if (syntaxErrors.length === 0 || !ast.isDocument(root)) return new Set();
    return new Set(
        syntaxErrors.flatMap(({ range: { start } }) =>
            root.elements.filter(({ $cstNode }) => ($cstNode?.range.start.line ?? 0) <= start.line).slice(-1)
        )
    );
}

function topLevelOf(node: AstNode): AstNode {
    let current = node;
    while (current.$container && !ast.isDocument(current.$container)) current = current.$container;
    return current;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

function toDiagnostic(rule: Rule, problem: Problem): Diagnostic {
    const data: ProblemData = { code: rule.code, details: problem.data ?? [] };
    return {
        range: placeOf(problem),
        severity: SEVERITIES[rule.severity],
        code: rule.code,
        source: 'gradus',
        message: problem.message,
        ...(problem.related && {
            relatedInformation: problem.related.map(({ message, uri, range }) => ({
                message,
                location: { uri: uri.toString(), range }
            }))
        }),
        data
    };
}

function placeOf({ node, property, index, range }: Problem): Range {
    if (range) return range;
    const part = property && GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
    const place = (part || undefined) ?? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode;
    return place?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

function unreadableFile(reason: string): Diagnostic {
    return {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        severity: SEVERITIES.error,
        code: 'unreadable-file',
        source: 'gradus',
        message: `This file could not be read, so nothing in it is known to the framework: ${reason}`,
        data: { code: 'unreadable-file', details: [] } satisfies ProblemData
    };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return (
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        String(a.code).localeCompare(String(b.code), 'en')
    );
}
