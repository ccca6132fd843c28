import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ReasonField } from './cell-question.tsx';
import { isTyping } from './is-typing.ts';
import type { OpenBulk } from './use-bulk.ts';
import { NOTHING_CHANGES } from './use-range-edits.ts';

interface BulkPanelProps {
    readonly bulk: OpenBulk;
    /** With why something is left out, which may be empty. */
    readonly onApply: (reason: string) => void;
    readonly onCancel: () => void;
}

/** So many sentences are shown of each kind; behind that, how many more there are. */
const MOST_SHOWN = 8;

/** What would change in several cells, before it does. */
export function BulkPanel({ bulk: { title, plan, isBusy }, onApply, onCancel }: BulkPanelProps) {
    const { added, changed, removed, impossible, changes, questions, needsReason, heirs, refused, edits } = plan;
    const [reason, setReason] = useState('');
    const panel = useRef<HTMLElement>(null);
    // Where much of it is not possible, something else was meant.
    const isDoubtful = impossible * 3 > edits.length;
    useLayoutEffect(() => {
        // Whoever types meanwhile goes on to.
        if (!isTyping(document.activeElement)) panel.current?.querySelector('button')?.focus({ preventScroll: true });
    }, []);
    const counts = Object.entries({ added, changed, removed, 'not possible': impossible }).flatMap(([what, count]) =>
        count === 0 ? [] : [`${count} ${what}`]
    );
    const apply = edits.length > 0 && (
        <button
            type="button"
            class={isDoubtful ? 'editing-button' : 'editing-button main'}
            disabled={isBusy}
            onClick={() => onApply(reason)}
        >
            {impossible === 0 ? 'Apply' : `Apply the ${edits.length} possible`}
        </button>
    );
    return (
        <section
            class="bulk-panel"
            ref={panel}
            aria-label={title}
            aria-busy={isBusy}
            lang="en"
            onKeyDown={event => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                onCancel();
            }}
        >
            <h2>{title}</h2>
            <p role="status">{counts.length === 0 ? NOTHING_CHANGES : counts.join(', ')}</p>
            {questions.map((question, position) => (
                <p key={position} class="bulk-question">
                    {question}
                </p>
            ))}
            {needsReason && <ReasonField reason={reason} onType={setReason} />}
            {heirs !== undefined && <p>{heirs}</p>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys. */}
            <section class="bulk-panel-list" aria-label="What changes" tabIndex={0}>
                <Sentences title="Not possible" sentences={refused} />
                <Sentences title="Changes" sentences={changes} />
            </section>
            <div class="cell-editor-more">
                {!isDoubtful && apply}
                <button type="button" class="editing-button" onClick={onCancel}>
                    Cancel
                </button>
                {isDoubtful && apply}
            </div>
        </section>
    );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
    if (sentences.length === 0) return null;
    const more = sentences.length - MOST_SHOWN;
    return (
        <>
            <h3>{title}</h3>
            <ul>
                {sentences.slice(0, MOST_SHOWN).map((sentence, position) => (
                    <li key={position}>{sentence}</li>
                ))}
                {more > 0 && <li>and {more} more</li>}
            </ul>
        </>
    );
}
