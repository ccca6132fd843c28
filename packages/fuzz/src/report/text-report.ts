import type { Outcome } from '../running/fuzz-target.ts';

/** What came of a run, for a terminal and for the documentation alike: a table of Markdown. */
export function textReport(outcomes: readonly Outcome[]): string {
    const head = ['target', 'inputs tried', 'broken promises', 'hangs', 'ends', 'slowest input', 'for each KB'];
    const rows = outcomes.map(rowOf);
    const tried = outcomes.reduce((sum, outcome) => sum + outcome.tried, 0);
    const counts = (['broken', 'hang', 'death'] as const).map(kind => countOf(outcomes, kind));
    return table([head, ...rows, ['together', grouped(tried), ...counts, '', '']]);
}

/** The targets of which nothing was tried, so that nothing is known of them: a run that found no fault says little then. */
export function untriedOf(outcomes: readonly Outcome[]): string[] {
    return outcomes.flatMap(({ target, tried }) => (tried === 0 ? [target] : []));
}

function rowOf(outcome: Outcome): string[] {
    const { target, tried, slowest } = outcome;
    const counts = (['broken', 'hang', 'death'] as const).map(kind => countOf([outcome], kind));
    const cost = slowest
        ? [`${slowest.ms.toFixed(1)} ms, ${kilobytes(slowest.bytes)}`, `${perKilobyte(slowest).toFixed(1)} ms`]
        : ['–', '–'];
    return [target, grouped(tried), ...counts, ...cost];
}

function countOf(outcomes: readonly Outcome[], kind: string): string {
    return String(outcomes.flatMap(({ found }) => found).filter(({ failure }) => failure.kind === kind).length);
}

function kilobytes(bytes: number): string {
    return `${(bytes / 1024).toFixed(1)} KB`;
}

function perKilobyte({ ms, bytes }: { readonly ms: number; readonly bytes: number }): number {
    return ms / Math.max(1, bytes / 1024);
}

function grouped(count: number): string {
    return count.toLocaleString('en');
}

/** A table of Markdown, aligned so that it can be read as it is. */
export function table(rows: readonly (readonly string[])[]): string {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
    const lines = rows.map(
        row => `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
    );
    lines.splice(1, 0, `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`);
    return lines.join('\n');
}
