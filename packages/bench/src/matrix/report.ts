import { ratioText } from '../report/numbers.ts';
import { median, quantile, ratioOf } from '../report/statistics.ts';
import { CANDIDATES, type CandidateName } from './candidate.ts';
import type { MatrixFigures } from './measure.ts';

/** What was measured of each grid, round by round. */
export type MatrixRounds = ReadonlyMap<CandidateName, readonly MatrixFigures[]>;

interface Measure {
    readonly title: string;
    readonly unit: string;
    readonly of: (figures: MatrixFigures) => number;
}

const MEASURES: readonly Measure[] = [
    { title: 'first paint', unit: 'ms', of: ({ firstPaint }) => firstPaint },
    { title: 'frame while scrolling, median', unit: 'ms', of: ({ frames }) => median(frames) },
    { title: 'frame while scrolling, 95 %', unit: 'ms', of: ({ frames }) => quantile(frames, 0.95) },
    { title: 'work for each frame', unit: 'ms', of: ({ work }) => work },
    { title: 'elements in the document', unit: '', of: ({ nodes }) => nodes }
];

/** The medians of all rounds, and what Gradus takes in ratio to each of the others. */
export function matrixReport(rounds: MatrixRounds): string {
    const names = [...rounds.keys()];
    const others = names.filter(name => name !== 'gradus');
    const head = ['', ...names.map(name => CANDIDATES[name]), ...others.map(name => `ratio to ${CANDIDATES[name]}`)];
    const rows = MEASURES.map(({ title, unit, of }) => {
        const values = (name: CandidateName) => (rounds.get(name) ?? []).map(of);
        const ratio = (name: CandidateName) => {
            const { median: middle, low, high } = ratioOf(values('gradus'), values(name));
            return `${ratioText(middle)} (${ratioText(low)} – ${ratioText(high)})`;
        };
        return [
            title,
            ...names.map(name => `${median(values(name)).toFixed(unit === '' ? 0 : 1)} ${unit}`.trim()),
            ...others.map(ratio)
        ];
    });
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => (row[column] ?? '').length)));
    return [head, ...rows]
        .map(row =>
            row
                .map((cell, column) => cell.padEnd(widths[column] ?? 0))
                .join('   ')
                .trimEnd()
        )
        .join('\n');
}
