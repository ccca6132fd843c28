import type { GridMove } from './grid-moves.ts';

/** What of a key press decides about a move. */
export interface PressedKey {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
    readonly shiftKey: boolean;
}

const MOVES: Readonly<Record<string, GridMove>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
    PageUp: 'page-up',
    PageDown: 'page-down',
    Home: 'row-start',
    End: 'row-end'
};

const MOVES_WITH_CONTROL: Readonly<Record<string, GridMove>> = { Home: 'start', End: 'end' };

/** The move that a key stands for in a grid, as the ARIA Authoring Practices describe it. */
export function gridMove(pressed: PressedKey, direction: 'ltr' | 'rtl'): GridMove | undefined {
    if (pressed.altKey || pressed.shiftKey) return undefined;
    const move = pressed.ctrlKey || pressed.metaKey ? MOVES_WITH_CONTROL[pressed.key] : MOVES[pressed.key];
    if (direction === 'ltr') return move;
    if (move === 'left') return 'right';
    return move === 'right' ? 'left' : move;
}
