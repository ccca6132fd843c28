interface ShowMoreProps {
    /** How many are not drawn. */
    readonly left: number;
    readonly onMore: () => void;
    readonly earlier?: boolean;
}

/** Draws more of a list that is too long to be drawn at once; not there where nothing is left. */
export function ShowMore({ left, onMore, earlier = false }: ShowMoreProps) {
    if (left <= 0) return null;
    return (
        <p class="show-more" lang="en">
            <button type="button" class="link go" onClick={onMore}>
                {earlier ? 'Show those before' : 'Show more'}
            </button>{' '}
            ({left} not shown)
        </p>
    );
}
