import { DIFFERENCES, type Difference } from '../../view-model/shared/difference.ts';

/** What becomes of a requirement: a sign that is seen at once, and the word for it. */
export function DifferenceSign({ difference }: { readonly difference: Difference }) {
    const { sign, word } = DIFFERENCES[difference];
    return (
        <span class={`difference is-${difference}`} lang="en">
            <span class="sign" aria-hidden="true">
                {sign}
            </span>{' '}
            {word}
        </span>
    );
}
