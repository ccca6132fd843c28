import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';

/** Starts a headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
    const executablePath = await ensureChromium(line => console.log(line));
    return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
}
