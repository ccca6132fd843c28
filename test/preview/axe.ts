import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that look at colours: all that another theme can change. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core has to say against a page, each with the elements concerned.
 *
 * @param isSeen whether it had nothing to say against the same page in other colours before
 */
export async function axeViolations(page: Page, isSeen = false): Promise<readonly string[]> {
    // Evaluated by the debugger, which the page's policy does not bind.
    if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
    return page.evaluate(
        async options => {
            const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
            return violations.map(
                ({ id, help, nodes }) =>
                    `${id}: ${help}\n${nodes.map(node => `${node.html} ${node.failureSummary}`).join('\n')}`
            );
        },
        // What is right need not be described.
        {
            resultTypes: ['violations'],
            ...(isSeen && { runOnly: { type: 'rule', values: ABOUT_COLOURS } })
        } satisfies axe.RunOptions
    );
}
