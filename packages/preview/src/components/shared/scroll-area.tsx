import type { ComponentChildren } from 'preact';

interface ScrollAreaProps {
    readonly label: string;
    readonly name: string;
    /** Whether there are controls within, by which the keyboard gets there and scrolls. */
    readonly hasControls: boolean;
    readonly children: ComponentChildren;
}

/** Scrolls what is wider or higher than there is room for; a stop of the tab key where nothing within is one. */
export function ScrollArea({ label, name, hasControls, children }: ScrollAreaProps) {
    return (
        <section class={`scroll-area ${name}`} aria-label={label} tabIndex={hasControls ? undefined : 0}>
            {children}
        </section>
    );
}
