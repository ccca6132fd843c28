import type { Position, Range } from 'vscode-languageserver-types';

/** Where the lines of a text begin. */
export class LineTable {
    private readonly starts: Int32Array;
    private readonly length: number;

    constructor(text: string) {
        const starts = [0];
        for (let at = 0; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code !== 10 && code !== 13) continue;
            if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
            starts.push(at + 1);
        }
        this.starts = Int32Array.from(starts);
        this.length = text.length;
    }

    /** @param offset in UTF-16 units; beyond the end it is the end */
    positionAt(offset: number): Position {
        const within = Math.min(Math.max(offset, 0), this.length);
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] as number) <= within) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: within - (this.starts[low] as number) };
    }

    rangeOf(start: number, end: number): Range {
        return { start: this.positionAt(start), end: this.positionAt(end) };
    }
}
