import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What is answered to a question. */
export interface Agreement {
    /** May be empty. */
    readonly reason: string;
    /** Whether the same is not to be asked again in the column. */
    readonly isForColumn: boolean;
}

interface CellQuestionProps {
    readonly question: string;
    /** Whether a reason is written into the text, where somebody gives one. */
    readonly needsReason: boolean;
    /** Whether keys go there at once. */
    readonly takesFocus: boolean;
    /** Nothing where it is not to be done. */
    readonly onAnswer: (agreed: Agreement | undefined) => void;
    /** What else can be done about it. */
    readonly children?: ComponentChildren;
}

/** Asks before something is written that goes beyond a level. */
export function CellQuestion({ question, needsReason, takesFocus, onAnswer, children }: CellQuestionProps) {
    const [reason, setReason] = useState('');
    const [isForColumn, setIsForColumn] = useState(false);
    const form = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => {
        if (takesFocus) form.current?.querySelector<HTMLElement>('input[type="text"], button')?.focus();
    }, []);
    return (
        <form
            class="cell-question"
            ref={form}
            lang="en"
            onSubmit={event => {
                event.preventDefault();
                onAnswer({ reason, isForColumn });
            }}
        >
            <p role={takesFocus ? 'alert' : undefined}>{question}</p>
            {needsReason && <ReasonField reason={reason} onType={setReason} />}
            <label class="check">
                <input
                    type="checkbox"
                    checked={isForColumn}
                    onChange={event => setIsForColumn(event.currentTarget.checked)}
                />
                Do so in the rest of the column, too
            </label>
            <div class="cell-editor-more">
                <button type="submit" class="editing-button">
                    Yes
                </button>
                <button type="button" class="editing-button" onClick={() => onAnswer(undefined)}>
                    No
                </button>
                {children}
            </div>
        </form>
    );
}

interface ReasonFieldProps {
    readonly reason: string;
    readonly onType: (reason: string) => void;
}

/** Why something is left out, which is written behind `because`. */
export function ReasonField({ reason, onType }: ReasonFieldProps) {
    return (
        <label class="field">
            <span>Why</span>
            <input type="text" value={reason} onInput={event => onType(event.currentTarget.value)} />
        </label>
    );
}
