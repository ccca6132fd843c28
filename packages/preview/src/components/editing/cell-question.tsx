import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface CellQuestionProps {
    readonly question: string;
    /** Whether a reason is written into the text, where somebody gives one. */
    readonly needsReason: boolean;
    /** With the reason, which may be empty; nothing where it is not to be done. */
    readonly onAnswer: (reason: string | undefined) => void;
}

/** Asks before something is written that goes beyond a level. */
export function CellQuestion({ question, needsReason, onAnswer }: CellQuestionProps) {
    const [reason, setReason] = useState('');
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
    return (
        <form
            class="cell-question"
            ref={form}
            onSubmit={event => {
                event.preventDefault();
                onAnswer(reason);
            }}
        >
            <p role="alert" lang="en">
                {question}
            </p>
            {needsReason && (
                <label class="field" lang="en">
                    <span>Why</span>
                    <input type="text" value={reason} onInput={event => setReason(event.currentTarget.value)} />
                </label>
            )}
            <div class="cell-editor-more" lang="en">
                <button type="submit" class="editing-button">
                    Yes
                </button>
                <button type="button" class="editing-button" onClick={() => onAnswer(undefined)}>
                    No
                </button>
            </div>
        </form>
    );
}
