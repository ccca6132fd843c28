import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tooling/src/provision/chromium.ts';
import { progressOn } from '../progress.ts';
import { machineText } from '../report/machine.ts';
import { buildPage } from './build.ts';
import { CANDIDATES, type CandidateName } from './candidate.ts';
import { installGrids } from './install.ts';
import { type MatrixFigures, measureGrid } from './measure.ts';
import { matrixReport } from './report.ts';

const USAGE = `Usage: npm run bench:matrix -- [options]

  --size <n>     so many roles and so many competencies; 1000 where it is not said
  --rounds <n>   so many rounds of everything; 5 where it is not said
`;

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
} else {
    await main(options);
}

interface Options {
    readonly size: number;
    readonly rounds: number;
}

/** Measures the matrix of the preview beside other grids that show the same, in turns, in Chromium. */
async function main({ size, rounds }: Options): Promise<void> {
    const progress = progressOn(process.stderr);
    const executablePath = await ensureChromium(progress.say);
    const modules = await installGrids();
    const names = Object.keys(CANDIDATES) as CandidateName[];
    const pages = await Promise.all(names.map(async name => [name, await buildPage(name, modules)] as const));
    const measured = new Map<CandidateName, MatrixFigures[]>(names.map(name => [name, []]));
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
    try {
        for (let round = 1; round <= rounds; round++) {
            for (const [name, page] of pages) {
                progress.step(`Round ${round} of ${rounds}: ${CANDIDATES[name]}`);
                measured.get(name)?.push(await measureGrid(browser, page, size));
            }
        }
    } finally {
        await browser.close();
    }
    progress.say('');
    console.log(`${size} × ${size} cells, all filled; ${rounds} rounds; ${machineText()}\n\n${matrixReport(measured)}`);
}

function readOptions(args: readonly string[]): Options | undefined {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: { size: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' } }
        });
        const [size, rounds] = [Number(values.size), Number(values.rounds)];
        return [size, rounds].every(value => Number.isInteger(value) && value > 0) ? { size, rounds } : undefined;
    } catch {
        return undefined;
    }
}
