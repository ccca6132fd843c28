import type { CellEdit, CellQuestion } from '@gradus/protocol';
import { useRef } from 'preact/hooks';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import type { Agreement } from './cell-question.tsx';

/** What goes with an edit of which it is known beforehand what is answered. */
type Agreed = Pick<CellEdit, 'agreedTo' | 'reason'>;

/**
 * What is not asked any more while somebody stays in a column, since it was agreed to for all of it.
 *
 * @param columnOf what the column is of in which a cell stands
 */
export function useColumnAgreement(columnOf: (name: CellName) => string) {
    const agreed = useRef<Agreed & { readonly column: string }>(undefined);
    return {
        begin: (name: CellName, agreedTo: CellQuestion, { reason }: Agreement) => {
            agreed.current = { column: columnOf(name), agreedTo, ...(reason !== '' && { reason }) };
        },
        /** Whoever goes on to another column is asked again, also back in this one. */
        at: (name: CellName): Agreed | undefined => {
            if (agreed.current?.column !== columnOf(name)) agreed.current = undefined;
            if (agreed.current === undefined) return undefined;
            const { column: _, ...edit } = agreed.current;
            return edit;
        }
    };
}
