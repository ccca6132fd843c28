import { type ComparedRole, MOST_EARLIER_ROLES } from '@gradus/protocol';
import { useEffect, useRef } from 'preact/hooks';

/** Says which roles are looked at as they were, as long as they are. */
export function useEarlierRoles(
    compared: readonly ComparedRole[] | undefined,
    onEarlier: ((roles: readonly string[]) => void) | undefined
): void {
    const roles = (compared ?? []).flatMap(each => (typeof each === 'string' ? [] : [each.code]));
    const asked = [...new Set(roles)].slice(0, MOST_EARLIER_ROLES);
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
