import { DIFFERENCES, type Difference, JUMP } from '../../view-model/shared/difference.ts';

interface DifferenceSignProps {
    readonly difference: Difference | 'jump';
}

/** What becomes of a requirement: a sign that is seen at once, and the word for it. */
export function DifferenceSign({ difference }: DifferenceSignProps) {
    const { sign, word } = difference === 'jump' ? JUMP : DIFFERENCES[difference];
    return (
        <span class={`difference is-${difference}`} lang="en">
            <span class="sign" aria-hidden="true">
                {sign}
            </span>{' '}
            <span>{word}</span>
        </span>
    );
}
