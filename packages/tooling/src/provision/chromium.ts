import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Log } from './state-dir.ts';

/** Arguments that work headless, as root in a container, and keep Chromium from talking to the network. */
export const CHROMIUM_ARGS: readonly string[] = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** Debian's Chromium without its windows: it starts in half the time, and nothing here looks at a window. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';

const NAMES = [
    WITHOUT_WINDOWS,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge'
];

/** The path of an installed Chromium (or a browser built on it), or undefined. */
function findChromium(): string | undefined {
    const chosen = process.env['CHROME_PATH'];
    if (chosen) {
        // Silently using another browser than the one asked for would be worse than failing.
        if (!isExecutable(chosen)) throw new Error(`CHROME_PATH does not name an executable file: ${chosen}`);
        return chosen;
    }
    return [...onPath(), ...usualPlaces()].find(isExecutable);
}

/** Finds Chromium, installing a package of Debian's where that is possible; otherwise says what to install. */
export async function ensureChromium(log: Log): Promise<string> {
    const present = findChromium();
    if (present) return present;

    if (!canUseApt()) {
        throw new Error(
            'No Chromium found. Install Chromium, Google Chrome or Microsoft Edge (Debian and Ubuntu, as root: ' +
                '"apt-get install chromium"), or set CHROME_PATH to the executable of one.'
        );
    }
    log('No Chromium found: installing a package with apt-get, as this is Linux and the user is root.');
    await apt(['update'], log);
    // What is derived from Debian may not have the smaller one.
    await install(WITHOUT_WINDOWS, log).catch(() => install('chromium', log));

    const installed = findChromium();
    if (!installed) throw new Error('apt-get installed Chromium, but no executable of it was found after it.');
    return installed;
}

function install(name: string, log: Log): Promise<void> {
    return apt(['install', '-y', '--no-install-recommends', name], log);
}

function onPath(): string[] {
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
    return NAMES.flatMap(name => folders.map(folder => path.join(folder, name + suffix)));
}

function usualPlaces(): string[] {
    switch (process.platform) {
        case 'darwin': {
            const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
            const roots = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
            return apps.flatMap(app => roots.map(root => path.join(root, `${app}.app`, 'Contents', 'MacOS', app)));
        }
        case 'win32': {
            const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
            const apps = [
                'Chromium\\Application\\chrome.exe',
                'Google\\Chrome\\Application\\chrome.exe',
                'Microsoft\\Edge\\Application\\msedge.exe'
            ];
            return apps.flatMap(app => roots.flatMap(root => (root ? [path.join(root, app)] : [])));
        }
        default:
            return [
                '/usr/bin/chromium',
                '/usr/bin/chromium-browser',
                '/usr/bin/google-chrome',
                '/opt/google/chrome/chrome',
                '/snap/bin/chromium'
            ];
    }
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

function canUseApt(): boolean {
    return (
        process.platform === 'linux' &&
        process.getuid?.() === 0 &&
        ['/usr/bin/apt-get', '/bin/apt-get'].some(isExecutable)
    );
}

function apt(args: readonly string[], log: Log): Promise<void> {
    log(`$ apt-get ${args.join(' ')}`);
    return new Promise((resolve, reject) => {
        const child = spawn('apt-get', args, {
            // A package that asks a question would otherwise wait for ever.
            env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
            stdio: ['ignore', 'pipe', 'pipe']
        });
        let output = '';
        const collect = (chunk: Buffer) => {
            output += chunk.toString();
        };
        child.stdout.on('data', collect);
        child.stderr.on('data', collect);
        child.on('error', reject);
        child.on('close', code => {
            if (code === 0) resolve();
            else reject(new Error(`apt-get ${args.join(' ')} failed with code ${code}:\n${output.trim()}`));
        });
    });
}
