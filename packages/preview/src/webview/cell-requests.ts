import type { CellEdit, CellsEdited } from '@gradus/protocol';
import type { EditCells } from '../components/editing/cell-editing.ts';
import type { Host } from './vscode-api.ts';

/** Asks the extension to edit cells, and waits for what it says to that. */
export class CellRequests {
    private readonly host: Host;
    private readonly waiting = new Map<number, (answer: CellsEdited) => void>();
    private count = 0;

    constructor(host: Host) {
        this.host = host;
    }

    readonly edit: EditCells = (edits: readonly CellEdit[], isTrial: boolean) => {
        const id = ++this.count;
        const { promise, resolve } = Promise.withResolvers<CellsEdited>();
        this.waiting.set(id, resolve);
        this.host.send({ type: 'edit', id, edits: [...edits], isTrial });
        return promise;
    };

    answer(answer: CellsEdited): void {
        this.waiting.get(answer.id)?.(answer);
        this.waiting.delete(answer.id);
    }
}
