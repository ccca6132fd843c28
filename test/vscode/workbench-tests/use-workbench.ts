import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { REPO_ROOT } from '../../../packages/tooling/src/provision/state-dir.ts';
import { copyWorkspace, type TempFolder } from '../temp-folder.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../workbench.ts';

export interface UseWorkbenchOptions extends Omit<WorkbenchOptions, 'folder' | 'vsix'> {
    /** Makes a .vsix file, which is installed in place of an extension under development. */
    readonly pack?: () => Promise<string>;
    /** Files to add to the example, by path. */
    readonly files?: Readonly<Record<string, string>>;
}

/** The workbench that the tests of one `describe` share, while they run. */
export interface SharedWorkbench {
    readonly workbench: Workbench;
    /** The opened folder. */
    readonly folder: string;
    /** What was said about the preview on the browser's console: errors, and all about its security policy. */
    readonly complaints: readonly string[];
}

/** Has the tests around it share a workbench with a copy of the example. */
export function useWorkbench({ files = {}, pack, ...options }: UseWorkbenchOptions): SharedWorkbench {
    let folder: TempFolder | undefined;
    let workbench: Workbench | undefined;
    const complaints: string[] = [];

    before(async () => {
        folder = await copyWorkspace(path.join(REPO_ROOT, 'examples', 'eu-customs'));
        for (const [file, text] of Object.entries(files)) {
            await mkdir(path.dirname(path.join(folder.path, file)), { recursive: true });
            await writeFile(path.join(folder.path, file), text);
        }
        workbench = await openWorkbench({
            viewport: { width: 1600, height: 900 },
            ...options,
            ...(pack && { vsix: await pack() }),
            folder: folder.path
        });
        workbench.page.setDefaultTimeout(15_000);
        listen(workbench, complaints);
    });
    afterEach(async function () {
        const { currentTest } = this;
        if (currentTest?.state !== 'failed') return;
        const name = currentTest.fullTitle().replaceAll(/\W+/g, '-');
        console.log(`      The workbench then: ${await workbench?.screenshot(`failed-${name}`)}`);
        // What a failed test left open must not fail the next one.
        for (let count = 0; count < 3; count++) await workbench?.page.keyboard.press('Escape');
    });
    after(async () => {
        await workbench?.dispose();
        await folder?.dispose();
    });

    return {
        get workbench() {
            return opened(workbench);
        },
        get folder() {
            return opened(folder).path;
        },
        complaints
    };
}

function listen({ page }: Workbench, complaints: string[]): void {
    page.on('console', message => {
        const text = message.text();
        const isOurs = /preview\.(js|css)/.test(message.location().url);
        if (/Content Security Policy/i.test(text) || (isOurs && message.type() === 'error')) complaints.push(text);
    });
    page.on('pageerror', error => {
        if (error.stack?.includes('preview.js')) complaints.push(error.stack);
    });
}

function opened<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('The workbench is open only while tests run.');
    return value;
}
