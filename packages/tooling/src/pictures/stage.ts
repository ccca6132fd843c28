import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Settings } from '../../../../test/vscode/settings.ts';
import { copyWorkspace } from '../../../../test/vscode/temp-folder.ts';
import { openWorkbench, type Workbench } from '../../../../test/vscode/workbench.ts';

/** The part of the page that a picture shows, in pixels. */
export interface Area {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export interface StageOptions {
    /** Of the picture; the window is higher by the bars that are left out. */
    readonly width: number;
    readonly height: number;
    readonly settings?: Settings;
    /** What is different in files of the example before the workbench opens, by path: from their text to another. */
    readonly changes?: Readonly<Record<string, (text: string) => string>>;
}

/** A real workbench with a copy of the EU example, set up to be looked at. */
export interface Stage {
    readonly workbench: Workbench;
    readonly page: Page;
    /** All but the title bar and the status bar, which say nothing of Gradus. */
    readonly area: Area;
}

const TITLE_BAR = 31;
const STATUS_BAR = 33;

/** What keeps pictures calm, and easy to read when they are shown smaller. */
const SETTINGS: Settings = {
    'editor.fontSize': 16,
    'editor.cursorBlinking': 'solid',
    'editor.folding': false,
    'editor.hideCursorInOverviewRuler': true,
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.renderLineHighlight': 'none',
    'editor.scrollbar.vertical': 'hidden',
    'editor.selectionHighlight': false,
    'breadcrumbs.enabled': false,
    'comments.visible': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden'
};

/** Opens the workbench, does what is to be seen, and closes it again. */
export async function onStage(options: StageOptions, play: (stage: Stage) => Promise<void>): Promise<void> {
    const { width, height, changes = {}, settings = {} } = options;
    const workspace = await copyWorkspace(resolve('examples/eu-customs'));
    try {
        for (const [name, change] of Object.entries(changes)) {
            const file = join(workspace.path, name);
            await writeFile(file, change(await readFile(file, 'utf8')));
        }
        const workbench = await openWorkbench({
            folder: workspace.path,
            host: 'node',
            theme: 'Light Modern',
            settings: { ...SETTINGS, ...settings },
            viewport: { width, height: height + TITLE_BAR + STATUS_BAR }
        });
        try {
            const { page } = workbench;
            await play({ workbench, page, area: { x: 0, y: TITLE_BAR, width, height } });
        } catch (error) {
            console.error(`The workbench then: ${await workbench.screenshot('failed-picture')}`);
            throw error;
        } finally {
            await workbench.dispose();
        }
    } finally {
        await workspace.dispose();
    }
}

/** Hides the side bar, with which the file was opened. */
export async function hideSideBar({ page }: Stage): Promise<void> {
    await page.keyboard.press('ControlOrMeta+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** Makes the editor on the left the active one again. Without the mouse, which would open a hover with a path. */
export async function backToText({ page }: Stage): Promise<void> {
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('.editor-group-container.active .monaco-editor[role="code"]').waitFor();
}

/** Drags an edge between two parts of the window to the right or to the left, given by where it is across. */
export async function dragEdge({ page, area }: Stage, from: number, to: number): Promise<void> {
    const y = area.y + area.height / 2;
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 4 });
    await page.mouse.up();
}
