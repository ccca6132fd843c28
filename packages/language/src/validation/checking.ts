import type { AstNode, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { Packages } from '../workspace/packages.ts';
import { holderOf } from './broken-elements.ts';
import { failedRule } from './failed-rules.ts';
import type { Problem, Rule, RuleContext } from './rule.ts';
import { toDiagnostic } from './to-diagnostic.ts';
import { MOST_FINDINGS } from './too-many-findings.ts';

/** A list of requirements may be long; so many fit into a processor's cache, with what they lead to. */
const AT_A_TIME = 16;

/** Thrown where a rule has found more than is told: it is not asked any further. */
const ENOUGH = new Error('Enough was found.');

/** A rule, and what it does at a node of some type. */
export interface Check {
    readonly rule: Rule;
    readonly run: (node: AstNode, context: RuleContext) => void;
}

/** What rules see of a document while it is checked. There is one for all of them, since there are many nodes. */
export class Checking implements RuleContext {
    readonly document: LangiumDocument;
    readonly frameworks: Frameworks;
    readonly packages: Packages;
    readonly folder: string;
    /** The rule whose turn it is. */
    rule: Rule | undefined;
    private readonly broken: ReadonlySet<AstNode>;
    private readonly diagnostics: Diagnostic[];
    private readonly failed = new Set<Rule>();
    /** How much each rule has found since nodes of another type are looked at. */
    private readonly counts = new Map<Rule, number>();
    private knownSymbols: FrameworkSymbols | undefined;

    /**
     * @param broken the elements and blocks at the top of the file whose text could not be understood
     * @param diagnostics where what is found is added
     */
    constructor(
        document: LangiumDocument,
        frameworks: Frameworks,
        packages: Packages,
        broken: ReadonlySet<AstNode>,
        diagnostics: Diagnostic[]
    ) {
        this.document = document;
        this.frameworks = frameworks;
        this.packages = packages;
        this.folder = frameworks.folderOf(document.uri);
        this.broken = broken;
        this.diagnostics = diagnostics;
    }

    get symbols(): FrameworkSymbols {
        this.knownSymbols ??= this.frameworks.symbolsOf(this.folder);
        return this.knownSymbols;
    }

    isIntact(node: AstNode): boolean {
        return this.broken.size === 0 || !this.rule?.needsIntactText || !this.broken.has(holderOf(node));
    }

    /**
     * Asks rules about all nodes of a type, some nodes at a time: what one rule has looked at is still at hand for the next.
     * A rule that finds more than is told is asked about nodes of other types nevertheless, as these may stand before.
     */
    askAll(checks: readonly Check[], nodes: readonly AstNode[]): void {
        this.counts.clear();
        for (let start = 0; start < nodes.length; start += AT_A_TIME) {
            const some = nodes.slice(start, start + AT_A_TIME);
            for (const { rule, run } of checks) this.attemptAll(rule, run, this.askable(rule, some));
        }
    }

    private askable(rule: Rule, nodes: readonly AstNode[]): readonly AstNode[] {
        if (this.broken.size === 0 || !rule.needsIntactText) return nodes;
        return nodes.filter(node => !this.broken.has(holderOf(node)));
    }

    /** Bound, since rules take it out of their context. */
    readonly report = (problem: Problem): void => {
        if (!this.rule) return;
        this.diagnostics.push(toDiagnostic(this.rule, problem));
        this.counts.set(this.rule, this.countOf(this.rule) + 1);
        if (this.hasEnough(this.rule)) throw ENOUGH;
    };

    /**
     * Asks a rule about one node after the other. One that fails at a text that nobody thought of costs its own
     * messages there, not those of the whole workspace; that it failed is told, once, lest the file pass for sound.
     */
    attemptAll<T>(rule: Rule, run: (subject: T, context: RuleContext) => void, subjects: readonly T[]): void {
        if (this.hasEnough(rule)) return;
        this.rule = rule;
        for (let index = 0; index < subjects.length; index++) {
            try {
                for (; index < subjects.length; index++) run(subjects[index] as T, this);
            } catch (error) {
                if (error === ENOUGH) return;
                this.noteFailure(rule, error);
            }
        }
    }

    /** Whether a rule has found more than is told, so that it is known that it does. */
    private hasEnough(rule: Rule): boolean {
        return this.countOf(rule) > MOST_FINDINGS;
    }

    private countOf(rule: Rule): number {
        return this.counts.get(rule) ?? 0;
    }

    private noteFailure(rule: Rule, error: unknown): void {
        // What it failed at once it mostly fails at everywhere.
        if (this.failed.has(rule)) return;
        this.failed.add(rule);
        console.error(`The rule ${rule.code} failed in ${this.document.uri.toString()}.`, error);
        this.diagnostics.push(failedRule(rule));
    }
}
