import { expect, test } from 'vitest';
import type { Outcome } from '../running/fuzz-target.ts';
import { textReport, untriedOf } from './text-report.ts';

function outcome(target: string, tried: number, kinds: readonly ('broken' | 'hang' | 'death')[] = []): Outcome {
    const found = kinds.map((kind, index) => ({
        target,
        failure: { kind, message: kind, signature: `${kind} ${index}` },
        input: null
    }));
    const slowest = tried > 0 ? { ms: 3, bytes: 2048, input: null } : undefined;
    return { target, tried, kept: 0, learnt: [], found, slowest, seconds: 1 };
}

const OUTCOMES = [outcome('text', 12_051, ['broken', 'broken', 'hang']), outcome('import-json', 0, ['death'])];

test('a report counts what was tried and what went wrong, of each target and together', () => {
    const [, , ...rows] = textReport(OUTCOMES).split('\n');
    expect(rows.map(row => row.split('|').map(cell => cell.trim()))).toEqual([
        ['', 'text', '12,051', '2', '1', '0', '3.0 ms, 2.0 KB', '1.5 ms', ''],
        ['', 'import-json', '0', '0', '0', '1', '–', '–', ''],
        ['', 'together', '12,051', '2', '1', '1', '', '', '']
    ]);
});

test('a target of which nothing was tried is told', () => {
    expect(untriedOf(OUTCOMES)).toEqual(['import-json']);
    expect(untriedOf([outcome('text', 1)])).toEqual([]);
});
