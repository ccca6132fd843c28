import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';
import { type BrowserOptions, launchBrowser } from './browser.ts';
import type { Host } from './bundle-suite.ts';
import { openInExplorer } from './explorer.ts';
import { chooseInQuickInput } from './quick-input.ts';
import { saveScreenshot } from './screenshot.ts';
import { startServerSession } from './server-session.ts';
import type { SessionOptions, WorkbenchSession, WorkbenchTarget } from './session.ts';
import { until } from './until.ts';
import { startWebSession } from './web-session.ts';

export interface WorkbenchOptions extends SessionOptions, BrowserOptions {
    /** The folder to open. In the web host changes stay in the page; in the Node host they are real. */
    readonly folder: string;
    readonly host: Host;
    /** The extension under development; by default the one of this repository. */
    readonly extensionDevelopmentPath?: string;
}

/** Where the cursor is, counted from 1 as the status bar shows it. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

export interface Workbench {
    /** The page itself, for whatever has no helper here. */
    readonly page: Page;
    /** Opens a file by its path relative to the opened folder and waits until its editor is active. */
    openFile(file: string): Promise<void>;
    /** Runs the command that the command palette lists under exactly this title ("Category: Title"). */
    runCommand(title: string): Promise<void>;
    /** Saves test-results/<name>.png; returns that path. */
    screenshot(name: string): Promise<string>;
    /** Where the cursor of the active editor is now. */
    activeEditorPosition(): Promise<Position>;
    /** Waits until the cursor is there: for what goes through the extension host, like "Go to Definition". */
    waitForPosition(position: Position, timeoutMs?: number): Promise<void>;
    /** The document inside the webview whose title contains the text, two frames deep. */
    webviewFrame(titlePart: string, timeoutMs?: number): Promise<Frame>;
    /** Reloads the window as its command does: with everything saved that VS Code keeps of it. */
    reloadWindow(): Promise<void>;
    /** Waits until the text is visible: anywhere, or inside the given element or frame. */
    waitForText(text: string | RegExp, within?: Page | Frame | Locator, timeoutMs?: number): Promise<void>;
    /** Lines the serving process printed last. */
    output(): string;
    dispose(): Promise<void>;
}

/** Opens a real workbench in a headless browser, to be driven like a person would. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
    const session = await startSession(options);
    try {
        const browser = await launchBrowser(options);
        try {
            const page = await browser.context.newPage();
            page.setDefaultTimeout(30_000);
            await session.open(page);
            await workbenchIsShown(page);
            return createDriver(page, session, async () => {
                await browser.close();
                await session.dispose();
            });
        } catch (error) {
            await browser.close();
            throw error;
        }
    } catch (error) {
        await session.dispose();
        throw error;
    }
}

async function startSession({
    host,
    folder,
    extensionDevelopmentPath = REPO_ROOT,
    ...options
}: WorkbenchOptions): Promise<WorkbenchSession> {
    const target: WorkbenchTarget = {
        folder: path.resolve(folder),
        extensionDevelopmentPath: path.resolve(extensionDevelopmentPath)
    };
    return host === 'web' ? startWebSession(target, options) : startNodeSession(target, options);
}

async function startNodeSession(target: WorkbenchTarget, options: SessionOptions): Promise<WorkbenchSession> {
    const server = await startServerSession(options);
    return {
        open: async page => {
            // What is installed must be all that there is.
            await page.goto(server.url(target.folder, options.vsix === undefined ? target : undefined));
        },
        output: server.output,
        dispose: server.dispose
    };
}

function createDriver(page: Page, session: WorkbenchSession, dispose: () => Promise<void>): Workbench {
    const runCommand = (title: string) => chooseInQuickInput(page, 'F1', `>${title}`, title);
    return {
        page,
        async openFile(file) {
            const name = path.posix.basename(file);
            await openInExplorer(page, file);
            await page
                .locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`)
                .first()
                .waitFor();
            await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
        },
        runCommand,
        screenshot: name => saveScreenshot(page, name),
        activeEditorPosition: () => readPosition(page),
        async waitForPosition({ line, column }, timeoutMs = 45_000) {
            await positionItem(page)
                .filter({ hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) })
                .waitFor({ timeout: timeoutMs });
        },
        webviewFrame: (titlePart, timeoutMs) => findWebview(page, titlePart, timeoutMs),
        async reloadWindow() {
            const loaded = page.waitForEvent('load', { timeout: 60_000 });
            // The page may be gone before the command's row is.
            await Promise.all([loaded, runCommand('Developer: Reload Window').catch(() => loaded)]);
            await workbenchIsShown(page);
        },
        async waitForText(text, within = page, timeoutMs = 45_000) {
            await within.getByText(text).locator('visible=true').first().waitFor({ timeout: timeoutMs });
        },
        output: session.output,
        dispose
    };
}

async function workbenchIsShown(page: Page): Promise<void> {
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
}

function positionItem(page: Page): Locator {
    return page.locator('[id="status.editor.selection"]');
}

async function readPosition(page: Page): Promise<Position> {
    // The status bar follows the cursor on the next frame.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const item = positionItem(page);
    return until('the status bar shows a cursor position', async () => {
        const match = /Ln (\d+), Col (\d+)/.exec((await item.textContent()) ?? '');
        return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
    });
}

/** A webview is a frame of VS Code's with the extension's document in a frame of its own, which carries the title. */
async function findWebview(page: Page, titlePart: string, timeoutMs?: number): Promise<Frame> {
    const find = async (): Promise<Frame | undefined> => {
        for (const host of await page.locator('iframe.webview').all()) {
            const content = host.contentFrame().locator('iframe#active-frame');
            // A webview that is just being replaced has no content: then it is not the one.
            const title = await content.getAttribute('title', { timeout: 1_000 }).catch(() => null);
            if (!title?.includes(titlePart)) continue;
            const frame = await (await content.elementHandle())?.contentFrame();
            if (frame) return frame;
        }
        return undefined;
    };
    return until(`a webview titled "${titlePart}" is shown`, find, timeoutMs);
}
