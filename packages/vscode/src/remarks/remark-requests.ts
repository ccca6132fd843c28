import {
    CONVERSATIONS_REQUEST,
    ConversationsAnswer,
    type ConversationsParams,
    type ConversationView,
    REMARK_EDIT_REQUEST,
    RemarkEditAnswer,
    type RemarkEditParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, type Position, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withoutLinks } from '../without-links.ts';

/** Asks the server for remarks, and writes into texts what is done about them. */
export class RemarkRequests {
    private readonly client: BaseLanguageClient;

    constructor(client: BaseLanguageClient) {
        this.client = client;
    }

    async conversations({ uri }: TextDocument): Promise<readonly ConversationView[]> {
        const params: ConversationsParams = { uri: uri.toString() };
        const answer: unknown = await this.client.sendRequest(CONVERSATIONS_REQUEST, params);
        return v.parse(ConversationsAnswer, answer).conversations;
    }

    /**
     * @param version of the text in which the place is one; in another one, something else may stand there
     * @returns whether it was written; if not, somebody was told why
     */
    async write(
        document: TextDocument,
        version: number,
        at: Position,
        action: RemarkEditParams['action']
    ): Promise<boolean> {
        const { uri } = document;
        const params: RemarkEditParams = {
            uri: uri.toString(),
            version,
            at: { line: at.line, character: at.character },
            action
        };
        const answer = v.parse(RemarkEditAnswer, await this.client.sendRequest(REMARK_EDIT_REQUEST, params));
        // What was typed in the meantime is not written over.
        if (answer.type === 'edits' && document.version === version) {
            const edit = new WorkspaceEdit();
            for (const { range, newText } of answer.edits) edit.replace(uri, toRange(range), newText);
            if (await workspace.applyEdit(edit)) return true;
        }
        void window.showWarningMessage(
            withoutLinks(answer.type === 'refused' ? refusals()[answer.reason] : refusals().changed)
        );
        return false;
    }
}

/** A range as VS Code has it. */
export function toRange({ start, end }: ConversationView['range']): Range {
    return new Range(start.line, start.character, end.line, end.character);
}

/** Says that nothing was written, as the text is no longer what somebody acted on. */
export function sayChanged(): void {
    void window.showWarningMessage(withoutLinks(refusals().changed));
}

function refusals(): Readonly<Record<'changed' | 'read-only' | 'no-place', string>> {
    return {
        changed: l10n.t('The text has changed in the meantime, so nothing was written. Do it again.'),
        'read-only': l10n.t('This framework is only read here. Remark on it where it is written.'),
        'no-place': l10n.t(
            'A remark is about an element, such as a competency or a role, of a text without syntax errors. In this line there is none.'
        )
    };
}
