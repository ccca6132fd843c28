import type { FromWebview, PreviewModel, PreviewState, ToWebview } from '@gradus/protocol';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { webviewHtml } from '../../packages/preview/src/webview/webview-html.ts';
import type { Bundles } from './bundles.ts';
import { type GuardedPage, guardedPage, ORIGIN, VIEWPORT } from './guarded-page.ts';
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
    kept?: PreviewState,
    options?: BrowserContextOptions
): Promise<WebviewPage> {
    return load(await guardedPage(browser, filesOf(bundles), options), theme, kept);
}

/** The page of each browser that is opened again and again. */
const PAGES = new WeakMap<Browser, GuardedPage>();

/**
 * Opens the webview's page in place of the one that this opened before: a page of its own takes a process of its own, for
 * which a short test would wait longer than for anything else. Not for tests that change what a page is.
 */
export async function reopenWebview(
    browser: Browser,
    bundles: Bundles,
    theme: Theme,
    kept?: PreviewState
): Promise<WebviewPage> {
    let guarded = PAGES.get(browser);
    if (guarded === undefined) {
        guarded = await guardedPage(browser, filesOf(bundles));
        PAGES.set(browser, guarded);
    }
    const { page, misdeeds } = guarded;
    // What a test that failed has left.
    for (const key of ['Shift', 'Control', 'Delete', 'Enter']) await page.keyboard.up(key);
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await page.setViewportSize(VIEWPORT);
    await page.emulateMedia({ media: null });
    const opened = await load(guarded, theme, kept);
    for (const each of Object.values(misdeeds)) each.length = 0;
    return opened;
}

/** Has the page look as in a theme, as VS Code does when somebody chooses another one. */
export async function wear(page: Page, theme: Theme): Promise<void> {
    await page.evaluate(
        ({ classes, variables }) => {
            document.body.classList.remove(...[...document.body.classList].filter(each => each.startsWith('vscode-')));
            document.body.classList.add(...classes);
            const { style } = document.documentElement;
            for (const name of [...style]) if (name.startsWith('--vscode-')) style.removeProperty(name);
            for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
        },
        { classes: [...theme.classes], variables: { ...theme.variables } }
    );
}

function filesOf(bundles: Bundles) {
    const html = webviewHtml({
        nonce: 'bm9uY2Ugb2YgYSB0ZXN0',
        scriptUri: `${ORIGIN}/preview.js`,
        styleUri: `${ORIGIN}/preview.css`,
        documentUri: DOCUMENT_URI,
        title: 'Preview',
        loading: { text: 'Loading…', language: 'en' }
    });
    return {
        'webview.html': { body: html, contentType: 'text/html' },
        'preview.js': { body: bundles['preview.js'], contentType: 'text/javascript' },
        'preview.css': { body: bundles['preview.css'], contentType: 'text/css' }
    };
}

async function load(guarded: GuardedPage, theme: Theme, kept: PreviewState | undefined): Promise<WebviewPage> {
    const { page } = guarded;
    // Of several such scripts, the last one counts.
    await page.addInitScript(state => {
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
    }, kept);
    await page.goto(`${ORIGIN}/webview.html`);
    await wear(page, theme);
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
