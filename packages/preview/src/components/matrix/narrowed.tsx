interface NarrowedProps {
    readonly narrowings: readonly string[];
    readonly onWiden: () => void;
}

/** Says what the matrix is narrowed down to, and leads back to all of it. */
export function Narrowed({ narrowings, onWiden }: NarrowedProps) {
    if (narrowings.length === 0) return null;
    return (
        <p class="narrowed" lang="en">
            Only {narrowings.join('; ')}.{' '}
            <button type="button" class="link" onClick={onWiden}>
                Show everything
            </button>
        </p>
    );
}
