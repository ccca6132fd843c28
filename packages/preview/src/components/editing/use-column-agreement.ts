import type { CellEdit } from '@gradus/protocol';
import { useRef } from 'preact/hooks';
import { type Asked, questionsIn } from '../../view-model/editing/asked.ts';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import type { Agreement } from './cell-question.tsx';

/** What goes with an edit of which it is known what is answered. */
type Agreed = Pick<CellEdit, 'agreedTo' | 'reason'>;

/**
 * What is not asked any more while somebody stays in a column, since it was agreed to for all of it.
 *
 * @param columnOf what the column is of in which a cell stands
 */
export function useColumnAgreement(columnOf: (name: CellName) => string) {
    const agreed = useRef<{ readonly column: string; readonly edit: Agreed }>(undefined);
    return {
        begin: (name: CellName, asked: Asked, agreement: Agreement) => {
            agreed.current = { column: columnOf(name), edit: agreedEdit(asked, agreement) };
        },
        /** Somebody is at a cell: whoever goes on to another column is asked again, also back in this one. */
        stayAt: (name: CellName) => {
            if (agreed.current?.column !== columnOf(name)) agreed.current = undefined;
        },
        /** It is asked again. */
        end: () => {
            agreed.current = undefined;
        },
        /** What counts for a cell, wherever somebody is. */
        at: (name: CellName): Agreed | undefined =>
            agreed.current?.column === columnOf(name) ? agreed.current.edit : undefined
    };
}

/** That what is asked is agreed to, and nothing else. */
export function agreedEdit(asked: Asked, { reason }: Agreement): Agreed {
    return { agreedTo: questionsIn(asked), ...(reason !== '' && { reason }) };
}
