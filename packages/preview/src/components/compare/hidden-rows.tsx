interface HiddenRowsProps {
    /** How many rows are left out. */
    readonly hidden: number;
    readonly onShow: () => void;
}

/** Says how much is left out because it stays as it is, and shows it. */
export function HiddenRows({ hidden, onShow }: HiddenRowsProps) {
    if (hidden === 0) return null;
    return (
        <p class="hidden-rows" lang="en">
            {hidden === 1 ? '1 competency that stays as it is is' : `${hidden} competencies that stay as they are are`}{' '}
            not shown.{' '}
            <button type="button" class="link" onClick={onShow}>
                Show all
            </button>
        </p>
    );
}
