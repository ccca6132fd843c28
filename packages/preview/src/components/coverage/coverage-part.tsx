import type { ComponentChildren } from 'preact';
import type { TextRows } from '../../view-model/shared/delimited.ts';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** The parts of the view, by which the numbers at its top lead to them. */
export type PartId = 'roles' | 'unused' | 'levels' | 'statements' | 'translations' | 'remarks';

interface CoveragePartProps extends Pick<ViewProps, 'index' | 'onSave'> {
    readonly id: PartId;
    readonly title: string;
    /** What is to be known of it before reading it. */
    readonly note?: ComponentChildren;
    /** What it shows as a table, where it can be taken along. */
    readonly rows?: () => TextRows;
    readonly children?: ComponentChildren;
}

/** A part of the view under its title. */
export function CoveragePart({ id, title, note, rows, index, onSave, children }: CoveragePartProps) {
    return (
        <section class="coverage-part" aria-labelledby={partId(id)}>
            <div class="part-head">
                {/* Can be given the focus, so that who follows a number goes on reading here. */}
                <h2 id={partId(id)} tabIndex={-1} lang="en">
                    {title}
                </h2>
                {rows && (
                    <TableTools caption={title} file={`${index.model.title} ${title}`} rows={rows} onSave={onSave} />
                )}
            </div>
            {note !== undefined && (
                <p class="about" lang="en">
                    {note}
                </p>
            )}
            {children}
        </section>
    );
}

/** Leads to a part: scrolls there, and has the tab key go on there. */
export function goToPart(id: PartId): void {
    const heading = document.getElementById(partId(id));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
}

function partId(id: PartId): string {
    return `coverage-${id}`;
}
