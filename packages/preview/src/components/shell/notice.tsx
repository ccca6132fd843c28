interface NoticeProps {
    readonly notice?: string | undefined;
    readonly problems: number;
}

/**
 * Says that what is shown is not what the text says now, or that the text has problems. The
 * element is always there, as a screen reader announces only what changes within one.
 */
export function Notice({ notice, problems }: NoticeProps) {
    return (
        <div class="notice" role="status" lang="en">
            {notice !== undefined && <p class="stale">{notice}</p>}
            {problems > 0 && <p>{problemText(problems)}</p>}
        </div>
    );
}

function problemText(problems: number): string {
    return problems === 1
        ? 'The text has 1 problem. The Problems view lists it.'
        : `The text has ${problems} problems. The Problems view lists them.`;
}
