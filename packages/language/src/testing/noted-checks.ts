import { Cancellation, type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { SourceChange } from '../parsing/direct/source-reader.ts';
import { GradusValidator } from '../validation/gradus-validator.ts';
import type { Related, Rule, RuleContext } from '../validation/rule.ts';
import type { TolerantDocumentFactory } from '../workspace/tolerant-document-factory.ts';
import { type Files, TestWorkspace, uriOf } from './workspace.ts';

/** What of a rule no test is about. */
const ANY = {
    severity: 'warning',
    summary: 'It is so.',
    explanation: 'It is so.',
    examples: { bad: '', good: '' }
} as const;

/** A rule that is made up: its code, and what else a test is about. */
export type MadeUp = Pick<Rule, 'code'> & Partial<Rule>;

export function madeUp(rule: MadeUp): Rule {
    return { ...ANY, ...rule };
}

/** A rule that finds something at each role; a title that is the code of another role has it speak of that one as well. */
export const OF_ROLES: MadeUp = { code: 'of-roles' };
/** The same, for what is asked wherever what others read has changed. */
export const OF_FRAMEWORK: MadeUp = { code: 'of-framework', reads: 'framework' };
/** The same, for what is asked when nobody types. */
export const AT_REST: MadeUp = { code: 'at-rest', whenAtRest: true };
/** A rule that finds something at the first role of each file. */
export const OF_FILE: MadeUp = { code: 'of-file' };

/** Elements that begin so, one a line; each can be edited in its braces without a look at those around it. */
export function elements(...heads: readonly string[]): string {
    return heads.map(head => `${head} { status draft }\n`).join('');
}

/** A text in which an element that begins so was edited, and has become two lines. */
export function editedIn(text: string, head: string): string {
    const at = text.indexOf('draft', text.indexOf(head));
    return `${text.slice(0, at)}\nadopted${text.slice(at + 'draft'.length)}`;
}

/** Files in memory that made-up rules check, which note what they are asked about. */
export class NotedChecks {
    readonly workspace: TestWorkspace;
    readonly validator: GradusValidator;
    private readonly rules: readonly Rule[];
    private readonly asked: string[] = [];

    private constructor(workspace: TestWorkspace, rules: readonly MadeUp[]) {
        this.workspace = workspace;
        this.rules = rules.map(rule => madeUp({ ...this.checking(rule), ...rule }));
        this.validator = this.newValidator();
    }

    static async of(files: Files, ...rules: readonly MadeUp[]): Promise<NotedChecks> {
        return new NotedChecks(await TestWorkspace.of(files), rules);
    }

    /** What rules have been asked about since it was last asked: the rule, and the role or file. */
    questions(): string[] {
        return this.asked.splice(0).sort();
    }

    /** Checks a whole file, as when a workspace is opened. */
    async check(path?: string): Promise<readonly Diagnostic[]> {
        const document = this.workspace.document(path);
        document.diagnostics = await this.validator.validateDocument(document);
        return document.diagnostics;
    }

    /** What is found in a file by somebody who has never seen it before, and of whom nothing is noted. */
    async anew(path?: string): Promise<readonly Diagnostic[]> {
        const noted = this.asked.length;
        const found = await this.newValidator().validateDocument(this.workspace.document(path));
        this.asked.splice(noted);
        return found;
    }

    /** What is told of the file after an edit of what nobody else reads. */
    async edit(text: string): Promise<readonly Diagnostic[]> {
        return this.validator.revalidate(this.workspace.document(), await this.read(text));
    }

    /** What is told of a file when nobody types. */
    rest(path?: string): readonly Diagnostic[] | undefined {
        return this.validator.validateAtRest(this.workspace.document(path));
    }

    /** Has a file read again with another text, and nothing checked. */
    async read(text: string, path?: string): Promise<SourceChange> {
        const document = this.workspace.document(path);
        const { LangiumDocumentFactory, TextDocuments } = this.workspace.shared.workspace;
        const open = TextDocuments?.get(document.uri);
        if (!open) throw new Error('It is not open.');
        TextDocument.update(open, [{ text }], open.version + 1);
        const factory = LangiumDocumentFactory as TolerantDocumentFactory;
        const change = await factory.reread(document, Cancellation.CancellationToken.None);
        if (!change) throw new Error('It was read as a whole.');
        return change;
    }

    private newValidator(): GradusValidator {
        const { services } = this.workspace;
        const { Frameworks, UnreadableFiles, ProjectSettings, Packages } = services.shared.gradus;
        return new GradusValidator(
            services,
            this.rules,
            () => Frameworks,
            () => UnreadableFiles,
            () => ProjectSettings,
            () => Packages
        );
    }

    private checking(rule: MadeUp): Pick<Rule, 'checks'> {
        if (rule.code === OF_FILE.code) return { checks: { Document: (node, context) => this.askFile(node, context) } };
        return { checks: { Role: (node, context) => this.askRole(rule.code, node, context) } };
    }

    private askFile(node: ast.Document, { document, report }: RuleContext): void {
        this.asked.push(`of-file ${pathOf(document)}`);
        const [first] = node.elements.filter(ast.isRole);
        if (first) report({ node: first, message: 'It is the first.' });
    }

    private askRole(code: string, node: ast.Role, { report }: RuleContext): void {
        this.asked.push(`${code} ${node.name}`);
        report({ node, message: `${node.name} is a role.`, related: this.rolesCalled(node.title) });
    }

    private rolesCalled(name: string | undefined): Related[] {
        return this.workspace.shared.workspace.LangiumDocuments.all.toArray().flatMap(({ uri, parseResult }) =>
            (parseResult.value as ast.Document).elements
                .filter(ast.isRole)
                .filter(role => role.name === name)
                .flatMap(({ $cstNode }) => ($cstNode ? [{ message: 'See.', uri, range: $cstNode.range }] : []))
        );
    }
}

function pathOf({ uri }: LangiumDocument): string {
    return uri.toString().replace(uriOf('').toString(), '');
}

/** Findings in short: the line, the rule, and the lines of the places that they speak of. */
export function inShort(findings: readonly Diagnostic[] | undefined): string[] | undefined {
    return findings?.map(({ range, code, relatedInformation = [] }) =>
        [`${range.start.line}: ${code}`, ...relatedInformation.map(({ location }) => location.range.start.line)].join(
            ' → '
        )
    );
}
