import type { AstNode, CstNode, LangiumDocument, Lexer } from 'langium';
import { CstUtils, DocumentState } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Cursor } from './cursor.ts';

/** A word that fits wherever something is still missing. */
const ANYTHING = 'x';
/** What makes a requirement of a word. */
const REQUIRED = 'x: x';

/** Where something is missing, up to the end of what is there of it. */
type Gap = Pick<Cursor, 'document' | 'tokenOffset' | 'tokenEndOffset'>;

/** Finds what a cursor stands in, also where the text before it is understood only with what is still to be typed. */
export class UnderstoodPlaces {
    private readonly services: LangiumServices;
    private readonly lexer: Lexer;
    /** Asked for several times for the same cursor. */
    private last: { of: LangiumDocument; whole: string; document: LangiumDocument } | undefined;

    constructor(services: LangiumServices, lexer: Lexer) {
        this.services = services;
        this.lexer = lexer;
    }

    /**
     * The node at the cursor. Where the parser left out what stands before the cursor (of `PC1: ` the colon, as
     * nothing comes behind it), that of the text with a word at the cursor.
     */
    nodeAt(cursor: Cursor): AstNode | undefined {
        const { document, tokenOffset } = cursor;
        const text = document.textDocument.getText();
        const last = this.lexer.tokenize(text).tokens.findLast(({ startOffset }) => startOffset < tokenOffset);
        if (!last || leafAt(document, last.startOffset)) return cursor.node;
        const root = this.completed(cursor, ANYTHING).parseResult.value.$cstNode;
        return root && CstUtils.findLeafNodeBeforeOffset(root, tokenOffset + 1)?.astNode;
    }

    /**
     * The node of which the word that is missing at the cursor would be a part. Without it, the next word may well be
     * taken for it: in `at in River` there is a grade with the code “in”.
     */
    nodeWithWord(cursor: Gap): AstNode | undefined {
        if (cursor.tokenOffset !== cursor.tokenEndOffset) return undefined;
        const leaf = leafAt(this.completed(cursor, ANYTHING), cursor.tokenOffset + 1);
        return leaf?.text === ANYTHING ? leaf.astNode : undefined;
    }

    /** Whether what stands somewhere before the cursor has a meaning there, or will have with what is still to come. */
    isUnderstood(offset: number, cursor: Gap): boolean {
        if (leafAt(cursor.document, offset)) return true;
        return [ANYTHING, REQUIRED].some(text => leafAt(this.completed(cursor, text), offset));
    }

    /** A document of its own, which nothing else knows of; its names are looked for among those of the framework. */
    private completed({ document, tokenOffset, tokenEndOffset }: Gap, missing: string): LangiumDocument {
        const text = document.textDocument.getText();
        const whole = `${text.slice(0, tokenOffset)} ${missing} ${text.slice(tokenEndOffset)}`;
        if (this.last?.whole === whole && this.last.of === document) return this.last.document;
        const completed = this.services.shared.workspace.LangiumDocumentFactory.fromString(whole, document.uri);
        completed.state = DocumentState.Linked;
        this.last = { of: document, whole, document: completed };
        return completed;
    }
}

function leafAt({ parseResult }: LangiumDocument, offset: number): CstNode | undefined {
    const root = parseResult.value.$cstNode;
    return root && CstUtils.findLeafNodeAtOffset(root, offset);
}
