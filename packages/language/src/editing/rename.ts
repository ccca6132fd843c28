import type { AstNode, AstReflection, CstNode, LangiumDocument, LangiumDocuments } from 'langium';
import { AstUtils, CstUtils, URI } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type WorkspaceEdit
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { GradusAddedServices } from '../gradus-module.ts';
import type { GradusParser } from '../parsing/gradus-parser.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { kindWord } from '../validation/wording.ts';
import { RenameConflicts } from './rename-conflicts.ts';

const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[./-][\p{L}\p{M}\p{N}_]+)*$/u;

/**
 * Renames the code of an element wherever it is written, in all files. Requirements written by
 * title stay as they are: the title does not change. A code that is taken, or is none, is refused.
 */
export class CodeRename extends DefaultRenameProvider {
    private readonly frameworks: () => Frameworks;
    private readonly documents: LangiumDocuments;
    private readonly parser: GradusParser;
    private readonly reflection: AstReflection;

    constructor(services: LangiumServices & GradusAddedServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
        this.documents = services.shared.workspace.LangiumDocuments;
        this.parser = services.parser.GradusParser;
        this.reflection = services.shared.AstReflection;
    }

    override prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
        const leaf = this.leafAt(document, params);
        return leaf && this.elementAt(leaf) ? leaf.range : undefined;
    }

    override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
        const leaf = this.leafAt(document, params);
        const element = leaf && this.elementAt(leaf);
        if (!element) return undefined;
        if (this.frameworks().isReadOnly(AstUtils.getDocument(element).uri)) {
            throw refusal(`${element.name} is declared outside of this workspace, where it cannot be renamed.`);
        }
        const { newName } = params;
        if (!CODE.test(newName)) {
            throw refusal(
                `“${newName}” cannot be a code: use letters, digits and _, with single . / or - between them.`
            );
        }
        if (newName === element.name) return { changes: {} };
        const conflict = new RenameConflicts(this.frameworks(), this.reflection).against(element, newName);
        if (conflict !== undefined) throw refusal(conflict);
        const changes = this.edits(element, newName);
        if (!Object.entries(changes).every(([uri, edits]) => this.isReadAsBefore(uri, edits))) {
            throw refusal(`The word ${newName} means something else where this code is written. Choose another one.`);
        }
        return { changes };
    }

    private edits(element: ast.Element, newText: string): Record<string, TextEdit[]> {
        const changes: Record<string, TextEdit[]> = {};
        for (const { sourceUri, segment } of this.references.findReferences(element, { includeDeclaration: true })) {
            if (this.frameworks().isReadOnly(sourceUri)) continue;
            const written = this.documents.getDocument(sourceUri)?.textDocument.getText(segment.range) ?? '';
            // Of a name with its framework, PC1@EU, only the code is another one.
            const [code = ''] = /^[^\s@]*/.exec(written) ?? [];
            // What stands there may be its title, or what another framework calls this one.
            if (!isSameCode(code, element.name)) continue;
            const edits = changes[sourceUri.toString()] ?? [];
            edits.push({ range: segment.range, newText: newText + written.slice(code.length) });
            changes[sourceUri.toString()] = edits;
        }
        return changes;
    }

    private leafAt(document: LangiumDocument, { position }: TextDocumentPositionParams): CstNode | undefined {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        return root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    }

    private elementAt(leaf: CstNode): ast.Element | undefined {
        const target: AstNode | undefined = this.references.findDeclarations(leaf)[0];
        if (!ast.isElement(target)) return undefined;
        if (isText(leaf.text)) {
            throw refusal(`This is written by title. Rename the code of the ${wordFor(target)} where it is declared.`);
        }
        if (!isSameCode(leaf.text, target.name)) {
            throw refusal(
                `${leaf.text} is not its own code but what ${target.name} is called here. Change it by hand.`
            );
        }
        return target;
    }

    /** Whether a text is the same but for the code: a word of the language may begin something else there. */
    private isReadAsBefore(uri: string, edits: TextEdit[]): boolean {
        const document = this.documents.getDocument(URI.parse(uri));
        if (!document) return false;
        const before = document.parseResult;
        const { value, parserErrors } = this.parser.parse(TextDocument.applyEdits(document.textDocument, edits));
        return parserErrors.length <= before.parserErrors.length && shape(value) === shape(before.value);
    }
}

/** The tree without its words. */
function shape(root: AstNode): string {
    return AstUtils.streamAst(root)
        .map(
            node =>
                `${node.$type} ${Object.entries(node)
                    .filter(isWritten)
                    .map(([name]) => name)
                    .sort()}`
        )
        .join('\n');
}

function isWritten([name, value]: [string, unknown]): boolean {
    return (
        !name.startsWith('$') && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
    );
}

function isSameCode(written: string, code: string): boolean {
    return written.normalize('NFC') === code.normalize('NFC');
}

/** The word of the language for an element, as in “rename the competency”. */
function wordFor(element: ast.Element): string {
    return ast.isRole(element) && element.shared ? 'set' : kindWord(element.$type);
}

function isText(written: string): boolean {
    return /^["“„”«»]/.test(written);
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
