import type { RequirementAnswer, TreeNode } from '@gradus/protocol';
import {
    type CancellationToken,
    type DataTransfer,
    DataTransferItem,
    DocumentDropEdit,
    type DocumentDropEditProvider,
    DocumentDropOrPasteEditKind,
    l10n,
    Position,
    SnippetString,
    SnippetTextEdit,
    type TextDocument,
    type TreeDragAndDropController,
    WorkspaceEdit,
    window
} from 'vscode';
import { withoutLinks } from '../without-links.ts';
import type { TreeRequests } from './tree-requests.ts';

/** What a dragged competency is called while it is dragged: the ids that the server gave it. */
export const COMPETENCY_MIME = 'application/vnd.gradus.competency';

/** Lets competencies be dragged out of the tree. Nothing is dropped into it: the text says what is where. */
export const dragCompetencies: TreeDragAndDropController<TreeNode> = {
    dragMimeTypes: [COMPETENCY_MIME],
    dropMimeTypes: [],
    handleDrag(nodes: readonly TreeNode[], transfer: DataTransfer): void {
        const [competency] = nodes.filter(({ kind }) => kind === 'competency');
        if (competency) transfer.set(COMPETENCY_MIME, new DataTransferItem(competency.id));
    }
};

/** Has a role require the competency that is dropped on it, with its levels to choose from. */
export class RequirementDrop implements DocumentDropEditProvider {
    private readonly requests: TreeRequests;

    constructor(requests: TreeRequests) {
        this.requests = requests;
    }

    async provideDocumentDropEdits(
        { uri }: TextDocument,
        { line, character }: Position,
        transfer: DataTransfer,
        token: CancellationToken
    ): Promise<DocumentDropEdit | undefined> {
        const id = await transfer.get(COMPETENCY_MIME)?.asString();
        if (!id || token.isCancellationRequested) return undefined;
        const answer = await this.requests.requirement({ id, uri: uri.toString(), position: { line, character } });
        if (token.isCancellationRequested) return undefined;
        if (answer.type === 'refused') {
            void window.showInformationMessage(withoutLinks(refusal(answer)));
            return undefined;
        }
        // Where it is dropped need not be where a line of its own fits.
        const edit = new DocumentDropEdit('', l10n.t('Require the competency'), REQUIREMENT_EDIT);
        const position = new Position(answer.position.line, answer.position.character);
        const insertion = SnippetTextEdit.insert(position, requirementSnippet(answer));
        insertion.keepWhitespace = true;
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.set(uri, [insertion]);
        return edit;
    }
}

export const REQUIREMENT_EDIT = DocumentDropOrPasteEditKind.Empty.append('gradus', 'requirement');

/** Has the role at the cursor require a competency of the tree: what dragging does, for the keyboard. */
export async function requireInRole(requests: TreeRequests, node: TreeNode): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'gradus') {
        void window.showInformationMessage(
            l10n.t('Gradus: put the cursor into the role that is to require the competency.')
        );
        return;
    }
    const { line, character } = editor.selection.active;
    const { uri } = editor.document;
    const answer = await requests.requirement({ id: node.id, uri: uri.toString(), position: { line, character } });
    if (answer.type === 'refused') {
        void window.showInformationMessage(withoutLinks(refusal(answer)));
        return;
    }
    const shown = await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
    await shown.insertSnippet(
        requirementSnippet(answer),
        new Position(answer.position.line, answer.position.character),
        { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }
    );
}

/** The line of a requirement, in which the level is still to be chosen. What the author wrote stays text. */
function requirementSnippet({ before, levels, after }: RequirementAnswer & { type: 'insert' }): SnippetString {
    const snippet = new SnippetString().appendText(before);
    if (levels.length > 0) snippet.appendChoice([...levels]);
    else snippet.appendPlaceholder(l10n.t('level'));
    return snippet.appendText(after);
}

function refusal({ reason }: RequirementAnswer & { type: 'refused' }): string {
    switch (reason) {
        case 'no-competency':
            return l10n.t('Gradus: this competency is no longer there.');
        case 'not-in-role':
            return l10n.t('Gradus: only a role or a set can require a competency. Drop it between the braces of one.');
        case 'already-required':
            return l10n.t('Gradus: the role requires this competency already.');
        case 'not-visible':
            return l10n.t(
                'Gradus: the competency is part of another framework. Write “use” and its code into the header of this one first.'
            );
        case 'read-only':
            return l10n.t('Gradus: this file belongs to an installed package and is only read here.');
    }
}
