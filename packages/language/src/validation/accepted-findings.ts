import type { CstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';

/** A finding that the author accepts, with the reason. */
export interface AcceptedFinding {
    readonly diagnostic: Diagnostic;
    readonly reason: string;
}

const acceptedByDocument = new WeakMap<LangiumDocument, readonly AcceptedFinding[]>();

/** The findings of a document that its authors accept, as of its last validation. */
export function acceptedFindingsOf(document: LangiumDocument): readonly AcceptedFinding[] {
    return acceptedByDocument.get(document) ?? [];
}

/** Tells findings that `accept … because "…"` takes back from those that it does not. */
export class AcceptedFindings {
    private readonly document: LangiumDocument;
    private readonly acceptances: readonly Acceptance[];
    private readonly used = new Set<Acceptance>();

    constructor(document: LangiumDocument) {
        this.document = document;
        this.acceptances = acceptancesIn(document);
    }

    /** The findings that nobody accepts. An error is wrong whatever the reason, so it cannot be accepted. */
    filter(diagnostics: readonly Diagnostic[]): Diagnostic[] {
        const accepted: AcceptedFinding[] = [];
        const told = diagnostics.filter(diagnostic => {
            if (diagnostic.severity === 1) return true;
            const acceptance = this.acceptances.find(each => covers(each, diagnostic));
            if (!acceptance) return true;
            this.used.add(acceptance);
            accepted.push({ diagnostic, reason: acceptance.node.reason });
            return false;
        });
        acceptedByDocument.set(this.document, accepted);
        return told;
    }

    /** Acceptances of a document without syntax errors that accept nothing. */
    unused(): ast.Acceptance[] {
        if (this.document.parseResult.parserErrors.length > 0) return [];
        return this.acceptances.filter(each => !this.used.has(each)).map(({ node }) => node);
    }
}

interface Acceptance {
    readonly node: ast.Acceptance;
    readonly scope: CstNode | undefined;
}

function acceptancesIn({ parseResult }: LangiumDocument): Acceptance[] {
    return AstUtils.streamAst(parseResult.value)
        .filter(ast.isAcceptance)
        .map(node => ({ node, scope: scopeOf(node) }))
        .toArray();
}

/** What stands in the braces in which it stands; in the framework's header, the whole file. */
function scopeOf(acceptance: ast.Acceptance): CstNode | undefined {
    const container = acceptance.$container;
    return (ast.isFramework(container) ? container.$container : container)?.$cstNode;
}

function covers({ node, scope }: Acceptance, { code, range }: Diagnostic): boolean {
    if (node.rule !== code || !scope || !node.reason) return false;
    const { start, end } = scope.range;
    const { line, character } = range.start;
    const isAfterStart = line > start.line || (line === start.line && character >= start.character);
    const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
    return isAfterStart && isBeforeEnd;
}
