import type { Page } from 'playwright-core';

const ID = 'drawn-pointer';
const SHAPE = 'M1 1 L1 18 L5.5 14 L8.5 21 L11.5 19.7 L8.6 13 L14.5 12.6 Z';

/** Draws the pointer of the mouse, since a picture of a page has none. */
export async function drawPointer(page: Page, x: number, y: number): Promise<void> {
    await page.evaluate(
        ([id, shape, left, top]) => {
            const existing = document.getElementById(id);
            const pointer = existing ?? document.createElement('div');
            Object.assign(pointer.style, { left: `${left}px`, top: `${top}px` });
            if (existing) return;
            pointer.id = id;
            Object.assign(pointer.style, { position: 'fixed', zIndex: '1000000', pointerEvents: 'none' });
            const namespace = 'http://www.w3.org/2000/svg';
            const picture = document.createElementNS(namespace, 'svg');
            const arrow = document.createElementNS(namespace, 'path');
            for (const [element, name, value] of [
                [picture, 'width', '20'],
                [picture, 'height', '24'],
                [arrow, 'd', shape],
                [arrow, 'fill', '#111111'],
                [arrow, 'stroke', '#ffffff'],
                [arrow, 'stroke-width', '1.4']
            ] as const) {
                element.setAttribute(name, value);
            }
            picture.append(arrow);
            pointer.append(picture);
            document.body.append(pointer);
        },
        [ID, SHAPE, x, y] as const
    );
}
