import type { Page } from 'playwright-core';

/** The words within what a selector finds that do not stand on one line, or of which a part is cut off. */
export function brokenWords(page: Page, selector: string): Promise<readonly string[]> {
    return page.evaluate(wanted => {
        const broken: string[] = [];
        for (const element of document.querySelectorAll(wanted)) {
            const { left, right } = element.getBoundingClientRect();
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode;
                for (const word of (text.textContent ?? '').matchAll(/[^\s/-]+/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const boxes = [...range.getClientRects()];
                    const isCut = boxes.some(box => box.left < left - 1 || box.right > right + 1);
                    if (new Set(boxes.map(box => Math.round(box.top))).size !== 1 || isCut) broken.push(word[0]);
                }
            }
        }
        return broken;
    }, selector);
}
