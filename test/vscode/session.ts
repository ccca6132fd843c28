import type { Page } from 'playwright-core';
import type { Settings } from './settings.ts';

/** What a workbench is started with, whichever host runs its extensions. */
export interface SessionOptions {
    readonly settings?: Settings;
    /** Label of a colour theme, for example "Dark Modern", "Light Modern" or "Default High Contrast". */
    readonly theme?: string;
    /** A .vsix file to install, in place of an extension under development. Not in the web host. */
    readonly vsix?: string;
}

/** Absolute paths of what the workbench opens. */
export interface WorkbenchTarget {
    readonly folder: string;
    readonly extensionDevelopmentPath: string;
    /** A bundled suite to run; without it the workbench only opens. */
    readonly extensionTestsPath?: string;
}

/** A served workbench that a browser page can open. */
export interface WorkbenchSession {
    /** Opens the workbench in the page; resolves when the document has loaded. */
    open(page: Page): Promise<void>;
    /** The last lines the serving process printed. */
    output(): string;
    /** Ends the serving process with all it started and removes its files. */
    dispose(): Promise<void>;
}
