import { isMeasured, type Outcome } from '../measures/outcome.ts';

/** A ratio with the digits that mean something. */
export function ratioText(value: number): string {
    if (value < 0.1) return value.toFixed(3);
    return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** From the smallest to the largest ratio of a round. */
export function spreadText(outcome: Outcome): string {
    return isMeasured(outcome) ? `${ratioText(outcome.low)} – ${ratioText(outcome.high)}` : '';
}

/** The ratio of the medians, or why there is none. */
export function outcomeText(outcome: Outcome | undefined): string {
    if (!outcome) return '–';
    return isMeasured(outcome) ? ratioText(outcome.median) : `not measured: ${firstLine(outcome.missing)}`;
}

/** Whether the ratio is as small as it has to be; nothing where it was not measured. */
export function isReached(outcome: Outcome, target: number): boolean | undefined {
    return isMeasured(outcome) ? outcome.median <= target : undefined;
}

function firstLine(text: string): string {
    return (text.split('\n')[0] ?? '').slice(0, 120);
}
