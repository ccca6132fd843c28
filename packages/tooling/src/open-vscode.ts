/**
 * `npm run vscode`: opens the EU example in VS Code with the extension from this checkout. The
 * desktop program where there is one, else VS Code in the browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startServerSession } from '../../../test/vscode/server-session.ts';
import { ensureVsCodeServer } from './provision/vscode-server.ts';

const root = resolve('.');
const example = resolve('examples/eu-customs');

if (hasDesktop()) {
    const child = spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, example], {
        stdio: 'inherit',
        // On Windows the command is a script, which only a shell can start; nothing of it is anyone's input.
        shell: process.platform === 'win32'
    });
    child.on('close', code => process.exit(code ?? 0));
} else {
    console.log('There is no desktop VS Code on the path (no command "code"), so VS Code is served to your browser.');
    await ensureVsCodeServer(line => console.log(line));
    const session = await startServerSession({});
    const url = session.url(example, { extensionDevelopmentPath: root });
    console.log(`\nOpen this address in a browser on this machine:\n\n  ${url}\n\nPress Ctrl+C to stop.`);
    process.on('SIGINT', () => void session.dispose().then(() => process.exit(0)));
}

function hasDesktop(): boolean {
    const { status } = spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
    return status === 0;
}
