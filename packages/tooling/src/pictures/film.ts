import type { Locator, Page } from 'playwright-core';
import { drawPointer } from './pointer.ts';
import type { Area, Stage } from './stage.ts';

/** One picture of an animation. */
export interface Frame {
    readonly png: Buffer;
    /** How long it is shown. */
    readonly milliseconds: number;
}

/** How long one typed character is shown, and one step of the pointer. */
const KEY_MS = 100;
const STEP_MS = 50;
const STEPS = 6;
/** How far into something wide the pointer goes. */
const INTO = 60;
const LOOKS_FOR_REST = 12;

/**
 * Films a workbench picture by picture. Each is taken when the page has come to rest and is shown for as long as the
 * scene says, so that an animation is the same on a slow machine, and nobody watches a machine wait.
 */
export class Film {
    readonly frames: Frame[] = [];
    private readonly page: Page;
    private readonly area: Area;
    private pointer: { readonly x: number; readonly y: number } | undefined;

    constructor({ page, area }: Stage) {
        this.page = page;
        this.area = area;
    }

    /** Shows what is there now. */
    async show(milliseconds: number): Promise<void> {
        // Where the mouse was left while the scene was set, a hover may have opened.
        if (this.frames.length === 0) await this.page.mouse.move(this.area.width / 2, 2);
        const png = await this.atRest();
        const last = this.frames.at(-1);
        if (last?.png.equals(png)) this.frames.splice(-1, 1, { png, milliseconds: last.milliseconds + milliseconds });
        else this.frames.push({ png, milliseconds });
    }

    /** Types, so that one can read along. */
    async type(text: string, milliseconds = KEY_MS): Promise<void> {
        for (const character of text) {
            await this.page.keyboard.type(character);
            await this.show(milliseconds);
        }
    }

    /** Presses a key and shows what comes of it. */
    async press(key: string, milliseconds: number): Promise<void> {
        await this.page.keyboard.press(key);
        await this.show(milliseconds);
    }

    /** Moves the pointer to something and shows it there. */
    async pointAt(target: Locator, milliseconds: number): Promise<void> {
        const box = await target.boundingBox();
        if (!box) throw new Error(`${target} is not there to be pointed at.`);
        const to = { x: box.x + Math.min(box.width / 2, INTO), y: box.y + box.height / 2 };
        const from = this.pointer ?? { x: this.area.width / 2, y: this.area.y + this.area.height };
        for (let step = 1; step <= STEPS; step++) {
            const x = from.x + ((to.x - from.x) * step) / STEPS;
            const y = from.y + ((to.y - from.y) * step) / STEPS;
            await this.page.mouse.move(x, y);
            await drawPointer(this.page, x, y);
            await this.show(step < STEPS ? STEP_MS : milliseconds);
        }
        this.pointer = to;
    }

    /** Clicks where the pointer is. */
    async click(): Promise<void> {
        await this.page.mouse.down();
        await this.page.mouse.up();
    }

    private async atRest(): Promise<Buffer> {
        let before = await this.picture();
        for (let look = 0; look < LOOKS_FOR_REST; look++) {
            const now = await this.picture();
            if (now.equals(before)) break;
            before = now;
        }
        return before;
    }

    private picture(): Promise<Buffer> {
        return this.page.screenshot({ clip: this.area, animations: 'disabled' });
    }
}
