import type { Subject } from '@gradus/protocol';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LeadsTo } from './leads-to.ts';
import type { Reveal } from './reveal.ts';

/** Whether the arrow keys move within a table: without a script, or with nothing to lead to, they do not. */
export const HasStops = createContext(false);

interface CellStop {
    readonly 'data-stop'?: number;
    readonly tabIndex?: number;
    readonly 'aria-label'?: string | undefined;
}

/**
 * What makes a cell a stop of the arrow keys where it has no link that is one, so that they get to all there is to read.
 *
 * @param subject what its link leads to; nothing for a cell without one
 * @param stop its column
 * @param label what a screen reader says, where it is more than the text shown
 */
export function useCellStop(subject: Subject | undefined, onReveal: Reveal, stop: number, label?: string): CellStop {
    const hasStops = useContext(HasStops);
    const leadsTo = useContext(LeadsTo);
    const isLink = subject !== undefined && onReveal !== undefined && leadsTo(subject);
    return hasStops && !isLink ? { 'data-stop': stop, tabIndex: -1, 'aria-label': label } : {};
}
