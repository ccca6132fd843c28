import { expect, test } from 'vitest';
import { matrixReport } from './report.ts';

test('says the medians of each grid, and the ratios with their spread', () => {
    const figures = (firstPaint: number) => ({ firstPaint, frames: [10, 20, 30], work: 4, nodes: 1000 });
    const report = matrixReport(
        new Map([
            ['gradus', [figures(10), figures(20), figures(30)]],
            ['regular-table', [figures(40), figures(40), figures(40)]]
        ])
    );
    const [head, firstPaint, frame] = report.split('\n').map(line => line.trim().split(/ {3,}/));
    expect(head).toEqual(['Gradus', 'regular-table', 'ratio to regular-table']);
    expect(firstPaint).toEqual(['first paint', '20.0 ms', '40.0 ms', '0.50 (0.25 – 0.75)']);
    expect(frame).toEqual(['frame while scrolling, median', '20.0 ms', '20.0 ms', '1.00 (1.00 – 1.00)']);
});
