import type { Summary } from '../../view-model/matrix/matrix-summaries.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import { type Counted, summaryText } from './summary-text.ts';
import { TinyBar } from './tiny-bar.tsx';

interface SummaryCellProps {
    readonly summary: Summary;
    readonly counted: Counted;
}

/** What a row or column comes to: how much is required, at which levels, and the highest of them. */
export function SummaryCell({ summary, counted }: SummaryCellProps) {
    const { count, shares, highest } = summary;
    return (
        <>
            <span class="sum" aria-hidden="true">
                <span class="sum-count">{count}</span>
                <TinyBar shares={shares} />
                {highest === undefined ? (
                    <span class="badge none" />
                ) : (
                    <span class={badgeClass(highest.step)}>{highest.text}</span>
                )}
            </span>
            <span class="unseen" lang="en">
                {summaryText(summary, counted)}
            </span>
        </>
    );
}
