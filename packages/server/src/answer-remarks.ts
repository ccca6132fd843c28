import { conversationsIn, type GradusSharedServices, isOpenRemark, remarkEdits } from '@gradus/language/lsp';
import {
    CONVERSATIONS_REQUEST,
    type ConversationsAnswer,
    ConversationsParams,
    type ConversationView,
    REMARK_EDIT_REQUEST,
    type RemarkEditAnswer,
    RemarkEditParams
} from '@gradus/protocol';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { answerRequest } from './answering.ts';

/** Answers what is remarked in a file, and how to write into it what is done about that. */
export function answerRemarks(shared: GradusSharedServices, connection: Connection): void {
    const { LangiumDocuments } = shared.workspace;
    answerRequest(shared, connection, CONVERSATIONS_REQUEST, ConversationsParams, ({ uri }): ConversationsAnswer => {
        const document = LangiumDocuments.getDocument(URI.parse(uri));
        return { conversations: document ? conversationsIn(document).map(toView) : [] };
    });
    answerRequest(
        shared,
        connection,
        REMARK_EDIT_REQUEST,
        RemarkEditParams,
        ({ uri, version, at, action }): RemarkEditAnswer => {
            const document = LangiumDocuments.getDocument(URI.parse(uri));
            if (document?.textDocument.version !== version) return { type: 'refused', reason: 'changed' };
            if (shared.gradus.Frameworks.isReadOnly(document.uri)) return { type: 'refused', reason: 'read-only' };
            const edits = remarkEdits(document, at, action);
            return edits ? { type: 'edits', edits } : { type: 'refused', reason: 'no-place' };
        }
    );
}

function toView({ range, about, isOpen, remarks }: ReturnType<typeof conversationsIn>[number]): ConversationView {
    return {
        range,
        about,
        isOpen,
        remarks: remarks.map(remark => ({
            text: remark.text,
            ...(remark.author !== undefined && { author: remark.author }),
            ...(remark.date !== undefined && { date: remark.date }),
            isOpen: isOpenRemark(remark)
        }))
    };
}
