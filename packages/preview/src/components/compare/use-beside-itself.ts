import type { ShownChanges } from '@gradus/protocol';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Sets a role beside itself once there is an earlier state: whoever is asked for one and chooses none keeps what is
 * compared.
 *
 * @returns what waits for it
 */
export function useBesideItself(changes: ShownChanges | undefined, setBeside: () => void): () => void {
    const isAwaited = useRef(false);
    const set = useRef(setBeside);
    set.current = setBeside;
    useEffect(() => {
        if (changes === undefined || !isAwaited.current) return;
        isAwaited.current = false;
        set.current();
    }, [changes]);
    return () => {
        isAwaited.current = true;
    };
}
