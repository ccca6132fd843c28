import type { Summary } from '../../view-model/matrix/matrix-summaries.ts';

/** A bar divided as what is required is between the levels. What it shows is said in words beside it. */
export function TinyBar({ shares }: Pick<Summary, 'shares'>) {
    const all = shares.reduce((sum, { count }) => sum + count, 0);
    let at = 0;
    return (
        <svg class="tiny-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {shares.map(({ name, step, count }) => {
                const width = (100 * count) / all;
                const x = at;
                at += width;
                return (
                    <rect
                        key={name}
                        class={step === undefined ? undefined : `step-${step}`}
                        x={rounded(x)}
                        width={rounded(width)}
                        height="10"
                    />
                );
            })}
        </svg>
    );
}

function rounded(value: number): number {
    return Math.round(100 * value) / 100;
}
