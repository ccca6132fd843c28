/** `npm run icon`: draws the extension's icon for the marketplace, which takes no SVG. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from './provision/chromium.ts';

const ASSETS = 'packages/vscode/assets';
const SIZE = 256;

const executablePath = await ensureChromium(line => console.log(line));
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(`<body style="margin: 0">${await readFile(`${ASSETS}/icon.svg`, 'utf8')}`);
    // The corners of the picture are round.
    await writeFile(`${ASSETS}/icon.png`, await page.screenshot({ omitBackground: true }));
    console.log(`${ASSETS}/icon.png`);
} finally {
    await browser.close();
}
