import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Does something when somebody points at what is outside of a box. */
export function useOutside(box: RefObject<HTMLElement | null>, act: () => void): void {
    useLayoutEffect(() => {
        const listen = ({ target }: PointerEvent) => {
            if (target instanceof Node && box.current?.contains(target) === false) act();
        };
        document.addEventListener('pointerdown', listen, true);
        return () => document.removeEventListener('pointerdown', listen, true);
    }, [box, act]);
}
