import type { Branch } from '../../view-model/matrix/side.ts';

interface FoldToggleProps {
    readonly branch: Branch;
    readonly onFold: ((key: string) => void) | undefined;
    readonly stop: number;
}

/** Folds up what stands under a title, or unfolds it. */
export function FoldToggle({ branch, onFold, stop }: FoldToggleProps) {
    if (onFold === undefined) return null;
    return (
        <button
            type="button"
            class="fold"
            aria-expanded={!branch.isFolded}
            aria-label={`Contents of ${branch.title}`}
            data-stop={stop}
            tabIndex={-1}
            onClick={() => onFold(branch.key)}
        >
            <FoldSign />
        </button>
    );
}

/** A triangle that points down where something is unfolded. */
export function FoldSign() {
    return <span class="fold-sign" aria-hidden="true" />;
}
