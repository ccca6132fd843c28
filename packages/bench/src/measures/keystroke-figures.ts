import { median, quantile } from '../report/statistics.ts';
import type { Figures, Runs } from './alternate.ts';

/** What the keys of one round took. */
export function keystrokeFigures(times: readonly number[]): Figures {
    return { ms: median(times), p95: quantile(times, 0.95) };
}

/** What the keys of all rounds took: p50 and p95. */
export function keystrokeCell(runs: Runs, name: string): string {
    if (!runs.takesPart(name)) return '–';
    const [p50, p95] = [runs.median(name), runs.median(name, 'p95')];
    if (p50 === undefined || p95 === undefined) return `not measured: ${runs.whyMissing(name)}`;
    return `${shortMs(p50)} / ${shortMs(p95)}`;
}

/** A time as precise as it is known. */
export function shortMs(ms: number): string {
    return ms < 10 ? ms.toFixed(1) : ms.toFixed(0);
}
