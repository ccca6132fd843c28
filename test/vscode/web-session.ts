import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from '@vscode/test-web';
import type { Page } from 'playwright-core';
import { ensureVsCodeWeb } from '../../packages/tooling/src/provision/vscode-web.ts';
import { freePort } from './free-port.ts';
import { startProcess } from './process.ts';
import type { SessionOptions, WorkbenchSession, WorkbenchTarget } from './session.ts';
import { type Settings, sessionSettings } from './settings.ts';

// Not 127.0.0.1: webviews are served from subdomains, and only *.localhost needs no name server.
const HOST = 'localhost';

/**
 * Serves VS Code for the Web with a web extension host and no server behind it. The folder appears
 * as vscode-test-web://mount/; changes to its files stay in the page's memory.
 */
export async function startWebSession(
    target: WorkbenchTarget,
    { settings, theme }: SessionOptions = {}
): Promise<WorkbenchSession> {
    assertServed(target);
    const port = await freePort(HOST);
    const options: Omit<Options, 'browserType'> = {
        ...(await ensureVsCodeWeb(console.error)),
        host: HOST,
        port,
        folderPath: target.folder,
        extensionDevelopmentPath: target.extensionDevelopmentPath,
        ...(target.extensionTestsPath === undefined ? {} : { extensionTestsPath: target.extensionTestsPath })
    };
    const server = await startProcess({
        name: 'the server of @vscode/test-web',
        args: [fileURLToPath(new URL('web-server.ts', import.meta.url)), JSON.stringify(options)],
        ready: /Listening on /
    });
    const url = `http://${HOST}:${port}/`;
    return {
        open: page => openConfigured(page, url, sessionSettings(settings, theme)),
        output: server.output,
        dispose: server.stop
    };
}

/** @vscode/test-web serves the extension's folder and nothing else, so a suite elsewhere is never found. */
function assertServed({ extensionDevelopmentPath, extensionTestsPath }: WorkbenchTarget): void {
    if (extensionTestsPath && path.relative(extensionDevelopmentPath, extensionTestsPath).startsWith('..')) {
        throw new Error(
            'In the web host the bundled suite must lie inside the folder of the extension under development.'
        );
    }
}

/**
 * The workbench reads its configuration from an attribute of the page, and @vscode/test-web has no
 * option for settings: so they are added in the page. (Answering for the server with a changed page
 * would make the page one from outside, which Chromium does not let show webviews from this machine.)
 */
async function openConfigured(page: Page, url: string, settings: Settings): Promise<void> {
    // "interactive" comes after the parser and before module scripts, of which the workbench is one.
    await page.addInitScript(`document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    const configuration = JSON.parse(element.dataset.settings);
    element.dataset.settings = JSON.stringify({ ...configuration, configurationDefaults: ${JSON.stringify(settings)} });
  }, { once: true });`);
    await page.goto(url);
    const configuration = await page.locator('#vscode-workbench-web-configuration').getAttribute('data-settings');
    if (!configuration?.includes('"configurationDefaults"')) {
        throw new Error('The page of @vscode/test-web has changed: its settings could not be set.');
    }
}
