import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from './is-typing.ts';
import type { OpenBulk } from './use-bulk.ts';

interface BulkPanelProps {
    readonly bulk: OpenBulk;
    readonly onApply: () => void;
    readonly onCancel: () => void;
}

/** So many sentences are shown of each kind; behind that, how many more there are. */
const MOST_SHOWN = 8;

/** What would change in several cells, before it does. */
export function BulkPanel({ bulk: { title, plan, isBusy }, onApply, onCancel }: BulkPanelProps) {
    const { added, changed, removed, questions, refused, edits } = plan;
    const panel = useRef<HTMLElement>(null);
    useLayoutEffect(() => {
        // Whoever types meanwhile goes on to.
        if (!isTyping(document.activeElement)) panel.current?.querySelector('button')?.focus();
    }, []);
    const counts = [`${added} added`, `${changed} changed`, `${removed} removed`, `${refused.length} not possible`];
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
            <p role="status">{edits.length === 0 ? 'Nothing of this would change anything.' : counts.join(', ')}</p>
            <Sentences title="To be agreed to" sentences={questions} />
            <Sentences title="Not possible" sentences={refused} />
            <div class="cell-editor-more">
                {edits.length > 0 && (
                    <button type="button" class="editing-button main" disabled={isBusy} onClick={onApply}>
                        Apply
                    </button>
                )}
                <button type="button" class="editing-button" onClick={onCancel}>
                    Cancel
                </button>
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
