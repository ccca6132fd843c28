import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type WorkspaceEdit
} from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { GradusCoreServices } from '../gradus-module.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { kindWord } from '../validation/wording.ts';
import { CodeRenaming } from './code-renaming.ts';

const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[./-][\p{L}\p{M}\p{N}_]+)*$/u;

/**
 * Renames the code of an element wherever it is written, in all files. Requirements written by
 * title stay as they are: the title does not change. A code that is taken, or is none, is refused.
 */
export class CodeRename extends DefaultRenameProvider {
    private readonly frameworks: () => Frameworks;
    private readonly services: GradusCoreServices;

    constructor(services: LangiumServices & GradusCoreServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
        this.services = services;
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
        const renamed = new CodeRenaming(this.services).rename(element, newName);
        if (renamed.type === 'refused') throw refusal(renamed.reason);
        return { changes: renamed.changes };
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
