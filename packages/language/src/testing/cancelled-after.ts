import { Cancellation } from 'langium';

/**
 * A token that is cancelled when it has been asked so many times: cancellation at the same point
 * of the work in every run. Never, without a number.
 */
export function cancelledAfter(checks: number | undefined): Cancellation.CancellationToken {
    if (checks === undefined) return Cancellation.CancellationToken.None;
    let left = checks;
    return {
        get isCancellationRequested() {
            return left-- <= 0;
        },
        onCancellationRequested: () => ({ dispose: () => undefined })
    };
}
