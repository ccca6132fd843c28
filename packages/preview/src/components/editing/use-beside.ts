import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CellState } from '../../view-model/editing/cell-state.ts';
import { cellSelector } from './cell-element.ts';

const GAP = 4;

/** Keeps a box beside a cell: below it, or above it where there is more room. */
export function useBeside({ role, competency }: CellState): RefObject<HTMLDivElement | null> {
    const box = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        const place = () => {
            const element = box.current;
            const selector = cellSelector({ role: role.code, competency: competency.code });
            const cell = document.querySelector(selector)?.getBoundingClientRect();
            // A cell that was scrolled away comes back.
            if (!element || !cell) return;
            const { width, height } = element.getBoundingClientRect();
            const below = cell.bottom + GAP;
            const top = below + height <= innerHeight ? below : Math.max(GAP, cell.top - GAP - height);
            const left = Math.min(cell.left, innerWidth - width - GAP);
            element.style.setProperty('top', `${top}px`);
            element.style.setProperty('left', `${Math.max(GAP, left)}px`);
        };
        place();
        addEventListener('scroll', place, true);
        addEventListener('resize', place);
        return () => {
            removeEventListener('scroll', place, true);
            removeEventListener('resize', place);
        };
    });
    return box;
}
