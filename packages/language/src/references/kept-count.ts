/** How much is kept to be asked for again. What is one of it takes many times the place that it has in a list. */
const MOST_KEPT = 10_000;

/** Counts what is kept to be asked for again and could be put together anew, which is forgotten before it is too much. */
export class KeptCount {
    private kept = 0;

    /**
     * Counts more that is about to be kept.
     * @param count how many parts that has
     * @returns whether all that was kept so far is to be forgotten; only what is about to be kept counts then
     */
    isTooMuchWith(count: number): boolean {
        const sum = this.kept + count;
        const isTooMuch = sum > MOST_KEPT;
        this.kept = isTooMuch ? count : sum;
        return isTooMuch;
    }
}
