import type { ComponentChildren } from 'preact';
import type { TextTable } from '../../view-model/text-table/text-table.ts';

interface TableSummaryProps {
    readonly table: TextTable;
    /** What a row is called. */
    readonly one: string;
    readonly several: string;
    /** What can be done with it, at the end of the line. */
    readonly tools?: ComponentChildren;
    readonly children?: ComponentChildren;
}

/** A word on how much a table shows, and how much of it is missing. */
export function TableSummary({ table: { rows, missing }, one, several, tools, children }: TableSummaryProps) {
    return (
        <div class="summary">
            {children}
            <p aria-live="polite" lang="en">
                {rows} {rows === 1 ? one : several}
                {missing > 0 && `, ${missing} ${missing === 1 ? 'text' : 'texts'} missing`}
            </p>
            {tools}
        </div>
    );
}
