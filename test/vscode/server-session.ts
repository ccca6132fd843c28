import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureVsCodeServer } from '../../packages/tooling/src/provision/vscode-server.ts';
import { startProcess } from './process.ts';
import type { SessionOptions, WorkbenchTarget } from './session.ts';
import { sessionSettings } from './settings.ts';
import { createTempFolder } from './temp-folder.ts';

const HOST = '127.0.0.1';

export interface ServerSession {
    readonly port: number;
    /** The address that opens a folder, with an extension under development, if there is one, and optionally its tests. */
    url(folder: string, extension?: ExtensionPaths): string;
    output(): string;
    dispose(): Promise<void>;
}

export type ExtensionPaths = Pick<WorkbenchTarget, 'extensionDevelopmentPath' | 'extensionTestsPath'>;

/** Starts VS Code Server (with a Node extension host) on a free port, with a profile of its own. */
export async function startServerSession({ settings, theme, vsix }: SessionOptions = {}): Promise<ServerSession> {
    const vscode = await ensureVsCodeServer(console.error);
    const temp = await createTempFolder('server');
    const [userData, extensions, serverData] = ['user-data', 'extensions', 'server-data'].map(name =>
        path.join(temp.path, name)
    ) as [string, string, string];
    await mkdir(path.join(userData, 'User'), { recursive: true });
    await writeFile(
        path.join(userData, 'User', 'settings.json'),
        JSON.stringify(sessionSettings(settings, theme), undefined, 2)
    );
    const program = path.join(vscode, 'out', 'server-main.js');
    const places = ['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', serverData];

    if (vsix !== undefined) {
        const args = [program, '--install-extension', vsix, ...places, '--accept-server-license-terms'];
        const { stdout } = await promisify(execFile)(process.execPath, args, { env: serverEnvironment() });
        if (!stdout.includes('was successfully installed')) throw new Error(`${vsix} was not installed:\n${stdout}`);
    }
    const server = await startProcess({
        name: 'VS Code Server',
        args: [
            program,
            ...['--host', HOST, '--port', '0'],
            ...places,
            ...['--telemetry-level', 'off'],
            '--without-connection-token',
            '--accept-server-license-terms',
            // Without it a built VS Code ignores the extension under development that the address names.
            '--enable-smoke-test-driver'
        ],
        env: serverEnvironment(),
        ready: /Extension host agent listening on (\d+)/
    }).catch(async (error: unknown) => {
        await temp.dispose();
        throw error;
    });
    const port = Number(server.ready[1]);

    return {
        port,
        url: (folder, extension) => workbenchUrl(port, folder, extension),
        output: server.output,
        async dispose() {
            await server.stop();
            await temp.dispose();
        }
    };
}

function workbenchUrl(port: number, folder: string, extension?: ExtensionPaths): string {
    const remote = (file: string) => `vscode-remote://${HOST}:${port}${pathToFileURL(file).pathname}`;
    const payload: [string, string][] = [['skipWelcome', 'true']];
    for (const name of ['extensionDevelopmentPath', 'extensionTestsPath'] as const) {
        const file = extension?.[name];
        if (file !== undefined) payload.push([name, remote(file)]);
    }
    const url = new URL(`http://${HOST}:${port}/`);
    url.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
    url.searchParams.set('payload', JSON.stringify(payload));
    return url.href;
}

function serverEnvironment(): NodeJS.ProcessEnv {
    // Started from a terminal inside VS Code, that VS Code's variables would reach the server and confuse it.
    const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
    // code-server's way to name a marketplace: without an address there is none, and no network is asked.
    return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}
