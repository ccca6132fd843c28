import { table } from '../report/text-report.ts';
import { measureGrowth } from './all-growth.ts';
import { type Growth, MOST_RATIO } from './growth.ts';

const MOST_SHOWN = 12;

/** Measures how cost grows with size, and says what grows more than it may. Gives whether nothing does. */
export async function runGrowth(text: string): Promise<boolean> {
    const all = await measureGrowth(text, growth => {
        console.error(`${growth.ratio > MOST_RATIO ? 'TOO MUCH ' : ''}${cells(growth).join(', ')}`);
    });
    const worst = [...all].sort((a, b) => b.ratio - a.ratio).slice(0, MOST_SHOWN);
    console.log(
        table([['what there is more of', 'largest', 'ms for n, 2n, 4n, 8n', '8n / n', 'exponent'], ...worst.map(cells)])
    );
    const tooMuch = all.filter(({ ratio }) => ratio > MOST_RATIO).length;
    console.log(`\n${all.length} measured; ${tooMuch} cost more than ${MOST_RATIO} times as much for 8 times as much.`);
    return tooMuch === 0;
}

function cells({ family, bytes, ms, ratio, exponent }: Growth): string[] {
    const costs = ms.map(each => each.toFixed(1)).join(', ');
    return [family, `${(bytes / 1024).toFixed(0)} KB`, costs, ratio.toFixed(1), exponent.toFixed(2)];
}
