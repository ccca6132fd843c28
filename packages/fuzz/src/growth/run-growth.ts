import { UsageError } from '../options.ts';
import { table } from '../report/text-report.ts';
import { type Measured, measureGrowth } from './all-growth.ts';
import { MOST_FURTHER_MEMORY_RATIO, MOST_FURTHER_RATIO, MOST_MEMORY_RATIO, MOST_RATIO } from './bounds.ts';
import type { HeapUse } from './heap-use.ts';

const MOST_SHOWN = 12;
const MB = 1024 * 1024;
const HEAD = [
    'what there is more of',
    'largest',
    'ms for n, 2n, 4n, 8n',
    '8n / n',
    'exponent',
    'MB in use at most',
    '8n / n',
    'MB taken in all',
    '8n / n'
];
const FURTHER_HEAD = ['what there is more of', 'ms for 8n, 16n, 32n', 'MB in use at most', 'MB taken in all'];
const NOT_MEASURED = '–';

/** Measures how cost and memory grow with size, and says what grows more than it may. Gives whether nothing does. */
export async function runGrowth(text: string): Promise<boolean> {
    const all = await measureGrowth(text, measured => console.error(lineOf(measured)));
    if (all.length === 0) throw new UsageError(`Nothing that grows has “${text}” in its name.`);
    const steepest = all.toSorted((a, b) => b.ratio - a.ratio).slice(0, MOST_SHOWN);
    const greediest = all.toSorted((a, b) => greed(b) - greed(a)).slice(0, MOST_SHOWN);
    console.log(`The steepest:\n\n${table([HEAD, ...steepest.map(cells)])}`);
    console.log(`\nThose whose memory grows most:\n\n${table([HEAD, ...greediest.map(cells)])}`);
    const further = all.filter(each => each.further ?? each.furtherUses);
    if (further.length > 0)
        console.log(`\nMeasured further:\n\n${table([FURTHER_HEAD, ...further.map(furtherCells)])}`);
    const failed = all.filter(({ tooMuch }) => tooMuch.length > 0);
    for (const { family, tooMuch } of failed) console.log(`\n${family}: ${tooMuch.join('; ')}.`);
    console.log(
        `\n${all.length} measured; ${failed.length} not in proportion. Eight times as much may take ${MOST_RATIO} times ` +
            `the time and ${MOST_MEMORY_RATIO} times the memory; or else 32n at most ${MOST_FURTHER_RATIO} times the time ` +
            `and ${MOST_FURTHER_MEMORY_RATIO} times the memory of 8n.`
    );
    return failed.length === 0;
}

function greed({ memory: { most, all } }: Measured): number {
    return Math.max(most, all);
}

function lineOf(measured: Measured): string {
    const { further, furtherUses, tooMuch } = measured;
    const more = (further ?? furtherUses) ? `, further on ${furtherCells(measured).slice(1).join(', ')}` : '';
    return `${tooMuch.length > 0 ? 'TOO MUCH ' : ''}${cells(measured).join(', ')}${more}`;
}

function furtherCells({ family, further, furtherUses }: Measured): string[] {
    return [
        family,
        further ? costs(further) : NOT_MEASURED,
        furtherUses ? megabytes(furtherUses, 'most') : NOT_MEASURED,
        furtherUses ? megabytes(furtherUses, 'all') : NOT_MEASURED
    ];
}

function cells({ family, bytes, ms, ratio, exponent, uses, memory }: Measured): string[] {
    return [
        family,
        `${(bytes / 1024).toFixed(0)} KB`,
        costs(ms),
        ratio.toFixed(1),
        exponent.toFixed(2),
        megabytes(uses, 'most'),
        memory.most.toFixed(1),
        megabytes(uses, 'all'),
        memory.all.toFixed(1)
    ];
}

function costs(ms: readonly number[]): string {
    return ms.map(each => each.toFixed(1)).join(', ');
}

function megabytes(uses: readonly HeapUse[], of: keyof HeapUse): string {
    return uses.map(use => (use[of] / MB).toFixed(1)).join(', ');
}
