interface ShareBarProps {
    readonly part: number;
    readonly of: number;
    /** The colour of a level, in place of the usual one. */
    readonly step?: number | undefined;
}

/** A bar that is as long as its part of a whole. What it shows always stands beside it as a number. */
export function ShareBar({ part, of, step }: ShareBarProps) {
    const width = of === 0 ? 0 : Math.round((1000 * part) / of) / 10;
    return (
        <svg
            class={step === undefined ? 'share-bar' : `share-bar step-${step}`}
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <rect class="whole" width="100" height="10" />
            <rect class="part" width={width} height="10" />
        </svg>
    );
}
