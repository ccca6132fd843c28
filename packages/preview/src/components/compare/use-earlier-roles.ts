import type { ComparedRole } from '@gradus/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { askedRoles } from '../../view-model/compare/asked-roles.ts';

/** Says which roles are looked at as they were, as long as they are. */
export function useEarlierRoles(
    compared: readonly ComparedRole[] | undefined,
    onEarlier: ((roles: readonly string[]) => void) | undefined
): void {
    const asked = askedRoles(compared);
    const last = useRef<readonly string[]>([]);
    const tell = useRef(onEarlier);
    tell.current = onEarlier;
    useEffect(() => {
        if (asked.length > 0 || last.current.length > 0) tell.current?.(asked);
        last.current = asked;
    }, [JSON.stringify(asked)]);
    useEffect(
        () => () => {
            if (last.current.length > 0) tell.current?.([]);
        },
        []
    );
}
