import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core has to say against a page, each with the elements concerned. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
    // Evaluated by the debugger, which the page's policy does not bind.
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return violations.map(
            ({ id, help, nodes }) =>
                `${id}: ${help}\n${nodes.map(node => `${node.html} ${node.failureSummary}`).join('\n')}`
        );
    });
}
