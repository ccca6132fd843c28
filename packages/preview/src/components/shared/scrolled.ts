/** How far the page is scrolled, and then each area within that scrolls. */
export type Scrolled = readonly (readonly [left: number, top: number])[];

export function scrolledNow(): [number, number][] {
    return [[scrollX, scrollY], ...areas().map(area => [area.scrollLeft, area.scrollTop] as [number, number])];
}

/** Scrolls the page and the areas within it; what is not told of to its beginning. */
export function scrollBack([page = [0, 0], ...within]: Scrolled): void {
    scrollTo(...page);
    for (const [position, area] of areas().entries()) area.scrollTo(...(within[position] ?? [0, 0]));
}

function areas(): Element[] {
    return [...document.querySelectorAll('.scroll-area, .card-entries, .card')];
}
