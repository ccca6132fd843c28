import type { AstNode, LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { AstUtils, Cancellation, GrammarUtils, interruptAndCheck } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import type { Packages } from '../workspace/packages.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';
import type { UnreadableFiles } from '../workspace/unreadable-files.ts';
import { AcceptedFindings } from './accepted-findings.ts';
import type { BrokenReference, Problem, Rule, RuleContext, Severity } from './rule.ts';
import { unusedAcceptance, unusedAcceptanceProblem } from './rules/unused-acceptance.ts';
import { syntaxDiagnostics } from './syntax-diagnostics.ts';
import { topLevelOf } from './top-level.ts';

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
    private readonly settings: () => ProjectSettings;
    private readonly packages: () => Packages;
    private readonly rules: readonly Rule[];
    private readonly rulesByCode: ReadonlyMap<string, Rule>;
    private readonly checksByType = new Map<string, readonly Check[]>();

    constructor(
        services: LangiumCoreServices,
        rules: readonly Rule[],
        frameworks: () => Frameworks,
        unreadable: () => UnreadableFiles,
        settings: () => ProjectSettings,
        packages: () => Packages
    ) {
        this.services = services;
        this.rules = rules;
        this.rulesByCode = new Map(rules.map(rule => [rule.code, rule]));
        this.frameworks = frameworks;
        this.unreadable = unreadable;
        this.settings = settings;
        this.packages = packages;
    }

    async validateDocument(
        document: LangiumDocument,
        _options?: ValidationOptions,
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<Diagnostic[]> {
        // Whoever reads this here cannot put it right.
        if (this.packages().isReadOnly(document.uri)) return [];
        const reason = this.unreadable().reasonFor(document.uri);
        if (reason !== undefined) return [unreadableFile(reason)];
        const diagnostics = syntaxDiagnostics(document.parseResult);
        // One side of a comparison or an old revision is seen without the files around it.
        if (!isWorkspaceDocument(document.uri)) return diagnostics;
        const broken = brokenElements(document, diagnostics);
        await interruptAndCheck(cancelToken);
        const contextOf = this.contexts(document, diagnostics);
        for (const rule of this.rules) this.runOnBrokenReferences(rule, document, contextOf(rule));
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            for (const { rule, run } of this.checksFor(node.$type)) {
                if (rule.needsIntactText && broken.has(holderOf(node))) continue;
                attempt(rule, run, node, contextOf(rule));
            }
        }
        const accepted = new AcceptedFindings(document);
        const told = accepted.filter(diagnostics);
        for (const unused of accepted.unused()) {
            // One that names no rule is told by a rule of its own.
            if (this.rulesByCode.has(unused.rule)) told.push(this.unusedAcceptance(unused));
        }
        return told.flatMap(diagnostic => this.asSet(diagnostic, document)).sort(byPlace);
    }

    /** An acceptance that accepts nothing (any more). */
    private unusedAcceptance(acceptance: ast.Acceptance): Diagnostic {
        return toDiagnostic(
            unusedAcceptance,
            unusedAcceptanceProblem(acceptance, this.rulesByCode.get(acceptance.rule))
        );
    }

    /** A finding as the framework's settings want it: with another severity, or not at all. */
    private asSet(diagnostic: Diagnostic, document: LangiumDocument): Diagnostic[] {
        const code = String(diagnostic.code);
        const rule = this.rulesByCode.get(code);
        // What keeps a text from being understood is not a matter of settings.
        if (!rule) return [diagnostic];
        const settings = this.settings().of(this.frameworks().folderOf(document.uri));
        const set = settings.rules[code];
        const blocksRelease = settings.releaseRules?.has(code) ?? rule.blocksRelease;
        // Also where it is switched off: what need not be told every day is told before a release.
        if (blocksRelease && this.settings().isRelease) return [{ ...diagnostic, severity: SEVERITIES.error }];
        if (set === undefined) return [diagnostic];
        return set === 'off' ? [] : [{ ...diagnostic, severity: SEVERITIES[set] }];
    }

    private runOnBrokenReferences(rule: Rule, document: LangiumDocument, context: RuleContext): void {
        if (!rule.brokenReference) return;
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

    /** What rules see of a document; made once for each rule, since there are many nodes. */
    private contexts(document: LangiumDocument, diagnostics: Diagnostic[]): (rule: Rule) => RuleContext {
        const frameworks = this.frameworks();
        const packages = this.packages();
        const known = new Map<Rule, RuleContext>();
        let symbols: FrameworkSymbols | undefined;
        return rule => {
            const before = known.get(rule);
            if (before) return before;
            const context: RuleContext = {
                document,
                frameworks,
                packages,
                get symbols() {
                    symbols ??= frameworks.symbolsFor(document.uri);
                    return symbols;
                },
                report: problem => diagnostics.push(toDiagnostic(rule, problem))
            };
            known.set(rule, context);
            return context;
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

/** The top-level elements and blocks in which, or right before which, there is a syntax error. */
function brokenElements({ parseResult }: LangiumDocument, syntaxErrors: readonly Diagnostic[]): ReadonlySet<AstNode> {
    if (syntaxErrors.length === 0) return new Set();
    const all = topLevelOf(parseResult);
    return new Set(
        syntaxErrors.flatMap(({ range }) => all.findLast(({ line }) => line <= range.start.line)?.node ?? [])
    );
}

function holderOf(node: AstNode): AstNode {
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
