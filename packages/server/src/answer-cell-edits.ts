import { cellEdits, type GradusSharedServices } from '@gradus/language/lsp';
import { CELL_EDITS_REQUEST, type CellEditsAnswer, CellEditsParams } from '@gradus/protocol';
import type { Connection } from 'vscode-languageserver';
import { answerRequest } from './answering.ts';

/** Answers how what is edited in cells of the role matrix is written into the text. */
export function answerCellEdits(shared: GradusSharedServices, connection: Connection): void {
    answerRequest(
        shared,
        connection,
        CELL_EDITS_REQUEST,
        CellEditsParams,
        ({ folder, edits, isTrial }): CellEditsAnswer => {
            const answer = cellEdits(shared, folder, edits, isTrial);
            return {
                verdicts: [...answer.verdicts],
                ...(answer.heirs && { heirs: [...answer.heirs] }),
                documents: [...answer.edits].map(([{ uri }, written]) => {
                    const name = uri.toString();
                    return {
                        uri: name,
                        version: shared.workspace.TextDocuments.get(name)?.version ?? null,
                        edits: [...written]
                    };
                })
            };
        },
        (reason, { edits }): CellEditsAnswer => ({
            verdicts: edits.map(() => ({ type: 'refused', reason })),
            documents: []
        })
    );
}
