import { useLayoutEffect, useRef } from 'preact/hooks';

interface WayBackProps {
    /** The title of the view that somebody came from. */
    readonly to: string;
    readonly onGo: () => void;
}

/** Leads back to where somebody came from. It has the focus at first, so that the same key leads back. */
export function WayBack({ to, onGo }: WayBackProps) {
    const button = useRef<HTMLButtonElement>(null);
    useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
    return (
        <p class="way-back" lang="en">
            <button type="button" class="link" ref={button} onClick={onGo}>
                <span class="arrow" aria-hidden="true">
                    ←
                </span>{' '}
                Back to {to}
            </button>
        </p>
    );
}
