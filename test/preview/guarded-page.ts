import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where what is tested is served, by interception; there is no server. */
export const ORIGIN = 'https://preview.test';

/** How large a page is at first. */
export const VIEWPORT = { width: 1280, height: 800 };

/** Everything that a preview must never do, as it happens. */
export interface Misdeeds {
    readonly dialogs: string[];
    readonly requests: string[];
    readonly errors: string[];
    readonly violations: string[];
}

export interface GuardedPage {
    readonly page: Page;
    readonly misdeeds: Misdeeds;
}

/** A page that serves the given files under {@link ORIGIN}, lets nothing else through, and keeps account. */
export async function guardedPage(
    browser: Browser,
    files: Readonly<Record<string, { readonly body: string; readonly contentType: string }>>,
    options: BrowserContextOptions = {}
): Promise<GuardedPage> {
    const context = await browser.newContext({ viewport: VIEWPORT, ...options });
    const page = await context.newPage();
    const misdeeds: Misdeeds = { dialogs: [], requests: [], errors: [], violations: [] };
    page.on('dialog', dialog => {
        misdeeds.dialogs.push(dialog.message());
        void dialog.dismiss();
    });
    page.on('pageerror', error => misdeeds.errors.push(error.message));
    page.on('console', message => {
        if (message.type() === 'error') misdeeds.errors.push(message.text());
    });
    await page.exposeFunction('reportViolation', (text: string) => {
        misdeeds.violations.push(text);
    });
    await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event => {
            const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
            report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
    });
    await context.route('**/*', async route => {
        const url = route.request().url();
        const file = files[url.slice(`${ORIGIN}/`.length)];
        if (url.startsWith(`${ORIGIN}/`) && file !== undefined) {
            await route.fulfill(file);
            return;
        }
        // Asked for by the browser itself, for the tab.
        if (!url.endsWith('/favicon.ico')) misdeeds.requests.push(url);
        await route.abort();
    });
    return { page, misdeeds };
}

/** What a page that has done no wrong has to show for it. */
export const NO_MISDEEDS: Misdeeds = { dialogs: [], requests: [], errors: [], violations: [] };
