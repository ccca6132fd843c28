import type { BrowserContext } from 'playwright-core';
import { saveScreenshot } from './screenshot.ts';
import type { WorkbenchSession } from './session.ts';

export interface SuiteRun {
    readonly browser: BrowserContext;
    readonly session: WorkbenchSession;
    readonly timeoutMs: number;
    /** Receives each line that the extension host prints. */
    readonly print: (line: string) => void;
}

/** Opens a session that names a suite and waits until the suite has run. Returns its exit code. */
export async function runSuiteInPage({ browser, session, timeoutMs, print }: SuiteRun): Promise<number> {
    const page = await browser.newPage();
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    // Opening can fail first: the rejection must not count as unhandled then.
    promise.catch(() => undefined);

    // The two functions by which VS Code's browser workbench reports an extension test run.
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
        print(args.map(String).join(' '))
    );
    await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    page.once('crash', () => reject(new Error('The workbench page crashed.')));
    browser.once('close', () => reject(new Error('The browser ended during the test run.')));

    const timer = setTimeout(async () => {
        const picture = await saveScreenshot(page, 'timeout').catch(() => 'none');
        print(`Last output of the server:\n${session.output()}`);
        reject(
            new Error(
                `The test run did not end within ${timeoutMs / 1000} s and was stopped. ` +
                    `The workbench as it was then: ${picture}`
            )
        );
    }, timeoutMs);
    try {
        await session.open(page);
        return await promise;
    } finally {
        clearTimeout(timer);
    }
}
