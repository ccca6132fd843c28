import type { Browser, CDPSession } from 'playwright-core';
import type { PageAssets } from './build.ts';
import type { CandidatePage } from './candidate.ts';

/** What was measured of one grid in one round. */
export interface MatrixFigures {
    /** From the call to the first frame with it, in milliseconds. */
    readonly firstPaint: number;
    /** From one frame to the next while it scrolls, in milliseconds. */
    readonly frames: readonly number[];
    /** How long the processor was busy with the page for each frame, in milliseconds: other programs do not count. */
    readonly work: number;
    readonly nodes: number;
}

const ORIGIN = 'http://bench.test/';
/** As somebody scrolls who looks for something: across and down, a few rows and a column with each frame. */
const FRAMES = 180;
const STEP = { left: 70, top: 90 };

/** Draws a grid in a fresh page and scrolls through it. */
export async function measureGrid(
    browser: Browser,
    { script, style }: PageAssets,
    size: number
): Promise<MatrixFigures> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
        const page = await context.newPage();
        await context.route('**/*', async route => {
            await route.fulfill({
                contentType: 'text/html',
                body: `<!DOCTYPE html><meta charset="utf-8"><title>Bench</title><style>${style}</style><div id="root"></div>`
            });
        });
        await page.goto(ORIGIN);
        // Not through the page, where the text of a script would end at the first thing that looks like its end.
        await page.evaluate(script);
        await page.evaluate(count => (globalThis as unknown as CandidatePage).candidate.prepare(count), size);
        const firstPaint = await page.evaluate(async () => {
            const element = document.getElementById('root');
            if (element === null) throw new Error('The page is not there.');
            const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
            await frame();
            const start = performance.now();
            const area = await (globalThis as unknown as CandidatePage).candidate.draw(element);
            area.id = 'area';
            // The second one begins when the first has been painted.
            await frame();
            await frame();
            return performance.now() - start;
        });
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable');
        const before = await threadSeconds(session);
        const frames = await page.evaluate(
            async ({ count, step }) => {
                const area = document.getElementById('area');
                const times: number[] = [];
                let last = performance.now();
                for (let at = 1; at <= count; at++) {
                    area?.scrollTo(at * step.left, at * step.top);
                    await new Promise(resolve => requestAnimationFrame(resolve));
                    const now = performance.now();
                    times.push(now - last);
                    last = now;
                }
                return times;
            },
            { count: FRAMES, step: STEP }
        );
        const work = (1000 * ((await threadSeconds(session)) - before)) / FRAMES;
        const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
        const text = await page.evaluate(() => document.getElementById('area')?.textContent ?? '');
        if (!/C5\d\d ?Competency/.test(text)) throw new Error('The grid does not show what it was scrolled to.');
        return { firstPaint, frames, work, nodes };
    } finally {
        await context.close();
    }
}

/** How long the page's thread has been running: scripts, styles, layout and painting. */
async function threadSeconds(session: CDPSession): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
}
