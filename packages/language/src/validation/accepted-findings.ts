import type { LangiumDocument } from 'langium';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { inListedOrder } from '../references/text-order.ts';
import { hasWords } from '../text/has-words.ts';
import type { Rule } from './rule.ts';

/** A finding that the author accepts, with the reason. */
export interface AcceptedFinding {
    readonly diagnostic: Diagnostic;
    readonly reason: string;
}

/** Whether authors are offered to accept what a rule finds: an error is wrong whatever the reason, and an acceptance is not itself accepted. */
export function isAcceptable({ code, severity }: Rule): boolean {
    return severity !== 'error' && code !== 'unused-acceptance' && code !== 'empty-reason';
}

const acceptedByDocument = new WeakMap<LangiumDocument, readonly AcceptedFinding[]>();

/** The findings of a document that its authors accept, as of its last validation. */
export function acceptedFindingsOf(document: LangiumDocument): readonly AcceptedFinding[] {
    return acceptedByDocument.get(document) ?? [];
}

/** Tells findings that `accept … because "…"` takes back from those that it does not. */
export class AcceptedFindings {
    private readonly document: LangiumDocument;
    private readonly acceptances: readonly ast.Acceptance[];
    private readonly byRule: ReadonlyMap<string, AcceptancesOfRule>;
    private readonly used = new Set<ast.Acceptance>();

    /** @param acceptances all that stand in the document */
    constructor(document: LangiumDocument, acceptances: readonly ast.Acceptance[]) {
        this.document = document;
        this.acceptances = acceptances;
        const counting = Map.groupBy(
            acceptances.filter(({ reason }) => hasWords(reason)),
            ({ rule }) => rule
        );
        this.byRule = new Map([...counting].map(([rule, all]) => [rule, new AcceptancesOfRule(all)]));
    }

    /** The findings that nobody accepts. An error is wrong whatever the reason, so it cannot be accepted. */
    filter(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
        const accepted: AcceptedFinding[] = [];
        const told = diagnostics.filter(diagnostic => {
            if (diagnostic.severity === 1) return true;
            const acceptance = this.byRule.get(String(diagnostic.code))?.covering(diagnostic);
            if (!acceptance) return true;
            this.used.add(acceptance);
            accepted.push({ diagnostic, reason: acceptance.reason });
            return false;
        });
        acceptedByDocument.set(this.document, accepted);
        return told;
    }

    /** Whether everything that a rule finds in the document is accepted, where its framework's header stands. */
    acceptsAll(rule: string): boolean {
        return this.byRule.get(rule)?.isForAll ?? false;
    }

    /** Acceptances of a document without syntax errors that accept nothing. */
    unused(): readonly ast.Acceptance[] {
        if (this.document.parseResult.parserErrors.length > 0) return [];
        return this.acceptances.filter(each => !this.used.has(each));
    }
}

/** The acceptances of one rule. What they are for is looked up when the rule has found something. */
class AcceptancesOfRule {
    private readonly all: readonly ast.Acceptance[];
    private scopes: readonly { readonly node: ast.Acceptance; readonly scope: Range | undefined }[] | undefined;

    constructor(all: readonly ast.Acceptance[]) {
        this.all = all;
    }

    get isForAll(): boolean {
        return this.all.some(isForAll);
    }

    /** The first acceptance in whose scope a finding lies. */
    covering({ range }: Diagnostic): ast.Acceptance | undefined {
        this.scopes ??= inListedOrder(this.all, each => each).map(node => ({ node, scope: scopeOf(node) }));
        return this.scopes.find(({ scope }) => scope && isIn(scope, range.start))?.node;
    }
}

/** Whether a place lies in a range, its ends included. */
export function isIn({ start, end }: Range, { line, character }: Position): boolean {
    const isAfterStart = line > start.line || (line === start.line && character >= start.character);
    const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
    return isAfterStart && isBeforeEnd;
}

/** Whether an acceptance is for the whole file: one in the framework's header is. */
function isForAll({ $container }: ast.Acceptance): boolean {
    return $container.$type === 'Framework';
}

/** What stands in the braces in which it stands; in the framework's header, the whole file. */
function scopeOf(acceptance: ast.Acceptance): Range | undefined {
    const { $container } = acceptance;
    return (isForAll(acceptance) ? $container.$container : $container)?.$cstNode?.range;
}
