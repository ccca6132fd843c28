import type { PreviewModel } from '@gradus/protocol';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { renderPage } from '../../packages/preview/src/index.ts';
import type { Bundles } from './bundles.ts';
import { type GuardedPage, guardedPage, ORIGIN } from './guarded-page.ts';

/** Opens the self-contained page of a framework. */
export async function openStaticPage(
    browser: Browser,
    bundles: Bundles,
    model: PreviewModel,
    options?: BrowserContextOptions
): Promise<GuardedPage> {
    const body = await renderPage(model, { script: bundles['page.js'], style: bundles['preview.css'] });
    const guarded = await guardedPage(browser, { 'page.html': { body, contentType: 'text/html' } }, options);
    await guarded.page.goto(`${ORIGIN}/page.html`);
    return guarded;
}
