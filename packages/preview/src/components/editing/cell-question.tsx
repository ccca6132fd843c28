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
    /** Whether it is about several columns, so that no one column is meant. */
    readonly isOfColumns?: boolean;
    /** Nothing where it is not to be done. */
    readonly onAnswer: (agreed: Agreement | undefined) => void;
    /** What else can be done about it. */
    readonly children?: ComponentChildren;
}

/** Asks before something is written that goes beyond a level. */
export function CellQuestion(props: CellQuestionProps) {
    const { question, needsReason, takesFocus, isOfColumns = false, onAnswer, children } = props;
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
                onAnswer({ reason, isForColumn: isForColumn && !isOfColumns });
            }}
        >
            <p role={takesFocus ? 'alert' : undefined}>{question}</p>
            {needsReason && <ReasonField reason={reason} onType={setReason} />}
            {!isOfColumns && (
                <label class="check">
                    <input
                        type="checkbox"
                        checked={isForColumn}
                        onChange={event => setIsForColumn(event.currentTarget.checked)}
                    />
                    Do not ask again in this column
                </label>
            )}
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
