/** A grid that is measured, as its page offers it. */
export interface Candidate {
    /** Makes what it shows, which is not measured. */
    prepare(size: number): void;
    /** Draws it into an element, and gives what scrolls. */
    draw(element: HTMLElement): HTMLElement | Promise<HTMLElement>;
}

/** The grids, by the name of the file of their page. */
export const CANDIDATES = {
    gradus: 'Gradus',
    'regular-table': 'regular-table',
    prototype: 'a grid by hand'
} as const;

export type CandidateName = keyof typeof CANDIDATES;

/** Where a page puts its grid for the bench to find it. */
export interface CandidatePage {
    candidate: Candidate;
}

/** The level that a role requires of a competency in all of the grids. */
export function levelAt(row: number, column: number): number {
    return 1 + ((row + column) % 4);
}
