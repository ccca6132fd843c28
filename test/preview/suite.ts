import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Bundles, buildBundles } from './bundles.ts';

/** The browser and bundles of a file of tests; readable once its tests run. */
export interface Suite {
    readonly browser: Browser;
    readonly bundles: Bundles;
}

/** Starts a browser and makes the bundles before the tests of a file; closes all pages after them. */
export function suite(): Suite {
    const started: { browser?: Browser; bundles?: Bundles } = {};
    beforeAll(async () => {
        [started.browser, started.bundles] = await Promise.all([launchBrowser(), buildBundles()]);
    }, 120_000);
    afterAll(() => started.browser?.close());
    return {
        get browser() {
            return there(started.browser);
        },
        get bundles() {
            return there(started.bundles);
        }
    };
}

function there<T>(value: T | undefined): T {
    if (value === undefined) throw new Error('Only to be read once the tests run.');
    return value;
}
