import type { FoundLine } from '../../view-model/matrix/find-in-matrix.ts';

interface MatrixFindProps {
    readonly text: string;
    readonly found: readonly FoundLine[];
    /** The number of the one that is looked at, from 0 on. */
    readonly at: number;
    /** Whether what is looked for is there, but not shown. */
    readonly isHidden: boolean;
    readonly onType: (text: string) => void;
    readonly onGo: (at: number) => void;
}

/** Goes to rows and columns whose heads have a text; Enter and Shift+Enter go on and back. */
export function MatrixFind({ text, found, at, isHidden, onType, onGo }: MatrixFindProps) {
    const go = (step: 1 | -1) => {
        if (found.length > 0) onGo((at + step + found.length) % found.length);
    };
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape' && text !== '') onType('');
        else return;
        event.preventDefault();
    };
    return (
        <search class="find">
            <label class="field">
                <span>Find</span>
                <input
                    type="search"
                    value={text}
                    placeholder="Name or code"
                    onInput={event => onType(event.currentTarget.value)}
                    onKeyDown={onKeyDown}
                />
            </label>
            <span class="find-count" role="status">
                {text.trim() !== '' &&
                    (found.length > 0 ? `${at + 1} of ${found.length}` : isHidden ? 'Not shown' : 'Nothing found')}
            </span>
            {found.length > 1 && (
                <>
                    <button type="button" class="quiet" aria-label="Previous" title="Previous" onClick={() => go(-1)}>
                        ↑
                    </button>
                    <button type="button" class="quiet" aria-label="Next" title="Next" onClick={() => go(1)}>
                        ↓
                    </button>
                </>
            )}
        </search>
    );
}
