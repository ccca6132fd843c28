const ISOLATE_END = '\u2069';
const EMBEDDING_END = '\u202c';
/** What changes the direction of the signs behind it until something ends it. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that ends each change of direction which it begins: else signs that cannot be seen would turn round what stands
 * behind the text, and that may be another author's, or ours.
 */
export function closedText(text: string): string {
    const open: string[] = [];
    for (const [control] of text.matchAll(CONTROLS)) {
        if (control === EMBEDDING_END) {
            if (open.at(-1) === EMBEDDING_END) open.pop();
        } else if (control !== ISOLATE_END) open.push(control >= '\u2066' ? ISOLATE_END : EMBEDDING_END);
        // Its end takes along what began within it.
        else if (open.includes(ISOLATE_END)) open.length = open.lastIndexOf(ISOLATE_END);
    }
    return text + open.toReversed().join('');
}
