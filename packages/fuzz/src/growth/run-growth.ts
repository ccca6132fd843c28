import { UsageError } from '../options.ts';
import { table } from '../report/text-report.ts';
import { type Measured, measureGrowth } from './all-growth.ts';
import { MOST_FURTHER_RATIO, MOST_MEMORY_RATIO, MOST_RATIO } from './bounds.ts';

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

/** Measures how cost and memory grow with size, and says what grows more than it may. Gives whether nothing does. */
export async function runGrowth(text: string): Promise<boolean> {
    const all = await measureGrowth(text, measured => console.error(lineOf(measured)));
    if (all.length === 0) throw new UsageError(`Nothing that grows has “${text}” in its name.`);
    const steepest = all.toSorted((a, b) => b.ratio - a.ratio).slice(0, MOST_SHOWN);
    const greediest = all.toSorted((a, b) => greed(b) - greed(a)).slice(0, MOST_SHOWN);
    console.log(`The steepest:\n\n${table([HEAD, ...steepest.map(cells)])}`);
    console.log(`\nThose whose memory grows most:\n\n${table([HEAD, ...greediest.map(cells)])}`);
    const further = all.filter(each => each.further).map(({ family, further = [] }) => [family, costs(further)]);
    if (further.length > 0) {
        console.log(`\nMeasured further:\n\n${table([['what there is more of', 'ms for 8n, 16n, 32n'], ...further])}`);
    }
    const failed = all.filter(({ tooMuch }) => tooMuch.length > 0);
    for (const { family, tooMuch } of failed) console.log(`\n${family}: ${tooMuch.join('; ')}.`);
    console.log(
        `\n${all.length} measured; ${failed.length} not in proportion. Eight times as much may take ${MOST_RATIO} times ` +
            `the time and ${MOST_MEMORY_RATIO} times the memory, and 32n ${MOST_FURTHER_RATIO} times the time of 8n.`
    );
    return failed.length === 0;
}

function greed({ memory: { most, all } }: Measured): number {
    return Math.max(most, all);
}

function lineOf(measured: Measured): string {
    const { further, tooMuch } = measured;
    const more = further ? `, further on ${costs(further)}` : '';
    return `${tooMuch.length > 0 ? 'TOO MUCH ' : ''}${cells(measured).join(', ')}${more}`;
}

function cells({ family, bytes, ms, ratio, exponent, uses, memory }: Measured): string[] {
    const megabytes = (of: 'most' | 'all') => uses.map(use => (use[of] / MB).toFixed(1)).join(', ');
    return [
        family,
        `${(bytes / 1024).toFixed(0)} KB`,
        costs(ms),
        ratio.toFixed(1),
        exponent.toFixed(2),
        megabytes('most'),
        memory.most.toFixed(1),
        megabytes('all'),
        memory.all.toFixed(1)
    ];
}

function costs(ms: readonly number[]): string {
    return ms.map(each => each.toFixed(1)).join(', ');
}
