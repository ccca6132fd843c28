import { useMemo, useRef } from 'preact/hooks';

/**
 * The same function at every drawing, which calls the one that was given last: so that what is given a function that is
 * made anew each time need not be drawn anew. Nothing stays nothing.
 */
export function useStable<A extends readonly unknown[], R>(
    given: ((...args: A) => R) | undefined
): ((...args: A) => R) | undefined {
    const last = useRef(given);
    last.current = given;
    const isThere = given !== undefined;
    return useMemo(
        () =>
            isThere
                ? (...args: A) => {
                      if (last.current === undefined) throw new Error('There is nothing to call any more.');
                      return last.current(...args);
                  }
                : undefined,
        [isThere]
    );
}
