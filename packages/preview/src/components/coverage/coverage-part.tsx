import type { ComponentChildren } from 'preact';

/** The parts of the view, by which the numbers at its top lead to them. */
export type PartId = 'roles' | 'unused' | 'levels' | 'statements' | 'translations' | 'remarks';

interface CoveragePartProps {
    readonly id: PartId;
    readonly title: string;
    /** What is to be known of it before reading it. */
    readonly note?: ComponentChildren;
    readonly children?: ComponentChildren;
}

/** A part of the view under its title. */
export function CoveragePart({ id, title, note, children }: CoveragePartProps) {
    return (
        <section class="coverage-part" aria-labelledby={partId(id)}>
            {/* Can be given the focus, so that who follows a number goes on reading here. */}
            <h2 id={partId(id)} tabIndex={-1} lang="en">
                {title}
            </h2>
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
