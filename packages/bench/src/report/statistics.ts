/** A ratio of medians, and the smallest and largest ratio of a single round. */
export interface Ratio {
    readonly median: number;
    readonly low: number;
    readonly high: number;
}

/** The middle of some values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
    return quantile(values, 0.5);
}

/**
 * The value below which a share of the values lies, interpolated between the two next to it.
 *
 * @param share from 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) throw new Error('There are no values.');
    return below + (above - below) * (place - Math.floor(place));
}

/**
 * Compares what was measured in turns. Only rounds that both have are looked at, since machines are
 * faster in some minutes than in others.
 */
export function ratioOf(values: readonly number[], others: readonly number[]): Ratio {
    const rounds = Math.min(values.length, others.length);
    const [own, other] = [values.slice(0, rounds), others.slice(0, rounds)];
    const single = own.map((value, index) => value / (other[index] ?? Number.NaN));
    return { median: median(own) / median(other), low: Math.min(...single), high: Math.max(...single) };
}
