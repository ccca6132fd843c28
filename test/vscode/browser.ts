import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';
import { createTempFolder } from './temp-folder.ts';

export interface LaunchedBrowser {
    readonly context: BrowserContext;
    close(): Promise<void>;
}

export interface BrowserOptions {
    readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts the installed Chromium without a window. */
export async function launchBrowser({
    viewport = { width: 1280, height: 800 }
}: BrowserOptions = {}): Promise<LaunchedBrowser> {
    const executablePath = await ensureChromium(console.error);
    const profile = await createTempFolder('browser');
    await allowThirdPartyStorage(profile.path);
    const context = await chromium
        .launchPersistentContext(profile.path, {
            executablePath,
            args: [...CHROMIUM_ARGS],
            headless: true,
            // Playwright would take the signals away from the process, and does not end it for each.
            handleSIGINT: false,
            handleSIGTERM: false,
            handleSIGHUP: false,
            viewport: { ...viewport }
        })
        .catch(async (error: unknown) => {
            await profile.dispose();
            throw error;
        });
    return {
        context,
        async close() {
            await context.close();
            await profile.dispose();
        }
    };
}

/**
 * Webviews of VS Code for the Web are frames of another origin with a service worker of their own.
 * Chromium denies one where third-party cookies are blocked and storage is not partitioned (which
 * Playwright turns off), and such webviews stay empty. Only a profile on disk can say otherwise.
 */
async function allowThirdPartyStorage(profile: string): Promise<void> {
    const folder = path.join(profile, 'Default');
    await mkdir(folder);
    await writeFile(path.join(folder, 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
}
