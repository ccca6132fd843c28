interface NoticeProps {
    readonly notice?: string | undefined;
    readonly problems: number;
    /** Lists what is wrong with the text; absent where there is no text, and nothing is said of it. */
    readonly onProblems: (() => void) | undefined;
}

/**
 * Says that what is shown is not what the text says now, or that the text has problems. The
 * element is always there, as a screen reader announces only what changes within one.
 */
export function Notice({ notice, problems, onProblems }: NoticeProps) {
    return (
        <div class="notice" role="status" lang="en">
            {notice !== undefined && <p class="stale">{notice}</p>}
            {problems > 0 && onProblems !== undefined && (
                <p>
                    The text has {problems === 1 ? '1 problem' : `${problems} problems`}.{' '}
                    <button type="button" class="link" onClick={onProblems}>
                        {problems === 1 ? 'Show it' : 'Show them'} in the Problems view
                    </button>
                </p>
            )}
        </div>
    );
}
