import type { HiddenMatch } from '../../view-model/matrix/hidden-match.ts';

interface NotShownProps {
    readonly match: HiddenMatch;
    readonly onShow: () => void;
}

/** Says that what was looked for is there although it is not shown, and leads to it. */
export function NotShown({ match: { reason, action }, onShow }: NotShownProps) {
    return (
        <p class="narrowed" role="status" lang="en">
            {reason}{' '}
            <button type="button" class="link" onClick={onShow}>
                {action}
            </button>
        </p>
    );
}
