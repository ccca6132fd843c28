import type { CellEdit, CellsEdited, CellsUndone, TextsSaved } from '@gradus/protocol';
import type { EditCells, SaveTexts, UndoCells } from '../components/editing/cell-editing.ts';
import type { Host } from './vscode-api.ts';

/** What the extension says to what was asked of it about cells. */
export type CellAnswer = CellsEdited | CellsUndone | TextsSaved;

export function isCellAnswer<T extends { readonly type: string }>(message: T): message is T & CellAnswer {
    return message.type === 'edited' || message.type === 'undone' || message.type === 'textsSaved';
}

/** Asks the extension to edit cells, to take that back and to save it, and waits for what it says to that. */
export class CellRequests {
    private readonly host: Host;
    private readonly waiting = new Map<number, (answer: CellAnswer) => void>();
    private count = 0;

    constructor(host: Host) {
        this.host = host;
    }

    readonly edit: EditCells = (edits: readonly CellEdit[], isTrial: boolean) =>
        this.ask<CellsEdited>(id => this.host.send({ type: 'edit', id, edits: [...edits], isTrial }));

    readonly undo: UndoCells = (isRedo: boolean) =>
        this.ask<CellsUndone>(id => this.host.send({ type: 'undo', id, isRedo }));

    readonly save: SaveTexts = () => this.ask<TextsSaved>(id => this.host.send({ type: 'saveTexts', id }));

    answer(answer: CellAnswer): void {
        this.waiting.get(answer.id)?.(answer);
        this.waiting.delete(answer.id);
    }

    private ask<T extends CellAnswer>(send: (id: number) => void): Promise<T> {
        const id = ++this.count;
        const { promise, resolve } = Promise.withResolvers<T>();
        this.waiting.set(id, answer => resolve(answer as T));
        send(id);
        return promise;
    }
}
