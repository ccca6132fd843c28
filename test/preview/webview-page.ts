import type { FromWebview, PreviewChoice, PreviewModel, PreviewState, ToWebview } from '@gradus/protocol';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { webviewHtml } from '../../packages/preview/src/webview/webview-html.ts';
import type { Bundles } from './bundles.ts';
import { type GuardedPage, guardedPage, ORIGIN } from './guarded-page.ts';
import type { Theme } from './themes.ts';

export const DOCUMENT_URI = 'file:///eu/client-management.gradus';

export interface WebviewPage extends GuardedPage {
    readonly send: (message: ToWebview) => Promise<void>;
    readonly show: (model: PreviewModel, notice?: string, problems?: number) => Promise<void>;
    readonly sent: () => Promise<readonly FromWebview[]>;
    readonly state: () => Promise<PreviewState | undefined>;
}

interface StubbedWindow {
    sent: FromWebview[];
    state: PreviewState | undefined;
    acquireVsCodeApi: () => unknown;
}

/** Opens the webview's page as VS Code does: with its API, the classes and variables of a theme, and a kept state. */
export async function openWebview(
    browser: Browser,
    bundles: Bundles,
    theme: Theme,
    kept?: { readonly uri: string; readonly choice?: PreviewChoice },
    options?: BrowserContextOptions
): Promise<WebviewPage> {
    const html = webviewHtml({
        nonce: 'bm9uY2Ugb2YgYSB0ZXN0',
        scriptUri: `${ORIGIN}/preview.js`,
        styleUri: `${ORIGIN}/preview.css`,
        documentUri: DOCUMENT_URI,
        title: 'Preview',
        loading: { text: 'Loading…', language: 'en' }
    });
    const guarded = await guardedPage(
        browser,
        {
            'webview.html': { body: html, contentType: 'text/html' },
            'preview.js': { body: bundles['preview.js'], contentType: 'text/javascript' },
            'preview.css': { body: bundles['preview.css'], contentType: 'text/css' }
        },
        options
    );
    const { page } = guarded;
    await page.addInitScript(
        ({ classes, variables, state }) => {
            const stubbed = globalThis as unknown as StubbedWindow;
            stubbed.sent = [];
            stubbed.state = state;
            stubbed.acquireVsCodeApi = () => ({
                postMessage: (message: FromWebview) => stubbed.sent.push(message),
                getState: () => stubbed.state,
                setState: (newState: PreviewState) => {
                    stubbed.state = newState;
                }
            });
            document.addEventListener('DOMContentLoaded', () => {
                document.body.classList.add(...classes);
                for (const [name, value] of Object.entries(variables)) {
                    document.documentElement.style.setProperty(`--vscode-${name}`, value);
                }
            });
        },
        { classes: [...theme.classes], variables: { ...theme.variables }, state: kept }
    );
    await page.goto(`${ORIGIN}/webview.html`);
    const send = async (message: ToWebview) => {
        // As text, which reaches the page much faster where it is long.
        await page.evaluate(text => globalThis.postMessage(JSON.parse(text), '*'), JSON.stringify(message));
        // Messages are delivered in order: once this one is, so is the other.
        await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 0)));
    };
    return {
        ...guarded,
        send,
        show: (model, notice, problems = 0) =>
            send({ type: 'show', model, ...(notice === undefined ? {} : { notice }), problems }),
        sent: () => page.evaluate(() => (globalThis as unknown as StubbedWindow).sent),
        state: () => page.evaluate(() => (globalThis as unknown as StubbedWindow).state)
    };
}
