import { DIFFERENCES, type Difference } from '../../view-model/shared/difference.ts';

interface DifferenceSignProps {
    readonly difference: Difference | 'jump';
    /** Whether the word is heard, and not seen. */
    readonly signOnly?: boolean;
}

/** What marks a level that rises by two or more at once. */
export const JUMP = { sign: '▲▲', word: 'jump' } as const;

/** What becomes of a requirement: a sign that is seen at once, and the word for it. */
export function DifferenceSign({ difference, signOnly = false }: DifferenceSignProps) {
    const { sign, word } = difference === 'jump' ? JUMP : DIFFERENCES[difference];
    return (
        <span class={`difference is-${difference}`} lang="en">
            <span class="sign" aria-hidden="true">
                {sign}
            </span>{' '}
            <span class={signOnly ? 'unseen' : undefined}>{word}</span>
        </span>
    );
}
