/** A piece of text in one line, where it is seen. */
export interface TextLine {
    readonly text: string;
    /** From the left of the window to where it begins; from the top to the middle of the line. */
    readonly x: number;
    readonly y: number;
    readonly look: CSSStyleDeclaration;
}

/** The text of an element as it is broken into lines; not what is only said, and not what is within charts. */
export function linesOf(area: HTMLElement): TextLine[] {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT, node =>
        isSeen(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
    );
    const lines: TextLine[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement !== null) lines.push(...linesOfText(node, getComputedStyle(node.parentElement)));
    }
    return lines;
}

function isSeen(element: Element | null): boolean {
    return element !== null && element.closest('svg, .unseen, .save-charts, .more') === null;
}

/** Word by word, for a browser does not tell where it breaks a line. */
function linesOfText(node: Node, look: CSSStyleDeclaration): TextLine[] {
    const lines: { words: string[]; left: number; right: number; middle: number }[] = [];
    const range = document.createRange();
    for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const { left, right, top, bottom, width } = range.getBoundingClientRect();
        if (width === 0) continue;
        const middle = (top + bottom) / 2;
        const last = lines.at(-1);
        if (last !== undefined && Math.abs(last.middle - middle) < 2) {
            last.words.push(word[0]);
            last.left = Math.min(last.left, left);
            last.right = Math.max(last.right, right);
        } else lines.push({ words: [word[0]], left, right, middle });
    }
    return lines.map(({ words, left, right, middle }) => ({
        text: words.join(' '),
        x: look.direction === 'rtl' ? right : left,
        y: middle,
        look
    }));
}
