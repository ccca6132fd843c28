import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils, UriUtils } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type WorkspaceEdit
} from 'vscode-languageserver-protocol';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { aKind } from '../validation/wording.ts';

const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[./-][\p{L}\p{M}\p{N}_]+)*$/u;

/**
 * Renames the code of an element wherever it is written, in all files. Requirements written by
 * title stay as they are: the title does not change. A code that is taken, or is none, is refused.
 */
export class CodeRename extends DefaultRenameProvider {
    private readonly frameworks: () => Frameworks;

    constructor(services: LangiumServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
    }

    override prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
        const leaf = this.leafAt(document, params);
        if (leaf?.tokenType.name === 'STRING' && this.references.findDeclarations(leaf).length > 0) {
            throw refusal('This requirement is written by title. Rename the competency’s code where it is declared.');
        }
        return leaf && this.elementAt(leaf) ? leaf.range : undefined;
    }

    override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
        const leaf = this.leafAt(document, params);
        const element = leaf && this.elementAt(leaf);
        if (!element) return undefined;
        const { newName } = params;
        if (!CODE.test(newName)) {
            throw refusal(
                `“${newName}” cannot be a code: use letters, digits and _, with single . / or - between them.`
            );
        }
        if (newName === element.name) return { changes: {} };
        if (this.isTaken(element, newName)) {
            throw refusal(`There is already ${aKind(element.$type)} with the code ${newName}.`);
        }
        const changes: Record<string, TextEdit[]> = {};
        for (const { sourceUri, segment } of this.references.findReferences(element, { includeDeclaration: true })) {
            const source = this.documentAt(element, sourceUri.toString()) ?? document;
            if (/^["“„”«»]/.test(source.textDocument.getText(segment.range))) continue;
            const edits = changes[sourceUri.toString()] ?? [];
            edits.push({ range: segment.range, newText: newName });
            changes[sourceUri.toString()] = edits;
        }
        return { changes };
    }

    private leafAt(document: LangiumDocument, { position }: TextDocumentPositionParams) {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        return root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    }

    private elementAt(leaf: CstNode): ast.Element | undefined {
        const target: AstNode | undefined = this.references.findDeclarations(leaf)[0];
        return ast.isElement(target) ? target : undefined;
    }

    private isTaken(element: ast.Element, code: string): boolean {
        const container = element.$container;
        if (ast.isLevel(element) && ast.isScale(container)) return container.levels.some(each => each.name === code);
        if (ast.isActivity(element) && ast.isDomain(container))
            return container.activities.some(each => each.name === code);
        const { uri } = AstUtils.getDocument(element);
        return this.frameworks().symbolsFor(uri).find(element.$type, code) !== undefined;
    }

    private documentAt(element: AstNode, uri: string): LangiumDocument | undefined {
        const frameworks = this.frameworks();
        const folder = frameworks.folderOf(AstUtils.getDocument(element).uri);
        return frameworks.documentsOf(folder).find(document => UriUtils.equals(document.uri, uri));
    }
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
