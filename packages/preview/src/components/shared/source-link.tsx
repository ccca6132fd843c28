import type { Subject } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { LeadsTo } from './leads-to.ts';
import type { Reveal } from './reveal.ts';

interface SourceLinkProps {
    readonly subject: Subject;
    readonly onReveal: Reveal;
    readonly children: ComponentChildren;
    /** What a screen reader says, where it is more than the text shown. */
    readonly label?: string | undefined;
    /** The column of a table in which the link is one stop of the arrow keys, and no stop of the tab key. */
    readonly stop?: number;
}

/** Text that jumps to where it is written; plain text where there is nowhere to jump to. */
export function SourceLink({ subject, onReveal, children, label, stop }: SourceLinkProps) {
    const leadsTo = useContext(LeadsTo);
    if (onReveal === undefined || !leadsTo(subject)) return <>{children}</>;
    return (
        <button
            type="button"
            class="link"
            aria-label={label}
            data-stop={stop}
            tabIndex={stop === undefined ? undefined : -1}
            onClick={() => onReveal(subject)}
        >
            {children}
        </button>
    );
}
