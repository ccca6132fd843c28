import type { Position, Range } from 'vscode-languageserver-types';

/** Where the lines of a text begin. */
export class LineTable {
    private readonly starts: Int32Array;
    private readonly length: number;

    private constructor(starts: Int32Array, length: number) {
        this.starts = starts;
        this.length = length;
    }

    static of(text: string): LineTable {
        return new LineTable(Int32Array.from([0, ...startsIn(text, 0, text.length)]), text.length);
    }

    /**
     * The table of the text after an edit.
     *
     * @param text as it is now
     * @param start where it begins to differ
     * @param endBefore where the text before went on as this one does at `end`
     */
    edited(text: string, start: number, endBefore: number, end: number): LineTable {
        // Two signs that are one break of a line may have been taken apart or brought together.
        if (text.charCodeAt(start - 1) === 13 || text.charCodeAt(end - 1) === 13 || text.charCodeAt(end) === 10) {
            return LineTable.of(text);
        }
        const kept = this.lineAt(start) + 1;
        const behind = this.lineAt(endBefore) + 1;
        const inserted = startsIn(text, start, end);
        const moved = end - endBefore;
        const starts = new Int32Array(kept + inserted.length + this.starts.length - behind);
        starts.set(this.starts.subarray(0, kept));
        starts.set(inserted, kept);
        for (let line = behind, at = kept + inserted.length; line < this.starts.length; line++, at++) {
            starts[at] = (this.starts[line] as number) + moved;
        }
        return new LineTable(starts, text.length);
    }

    /** @param offset in UTF-16 units; beyond the end it is the end */
    positionAt(offset: number): Position {
        const within = Math.min(Math.max(offset, 0), this.length);
        const line = this.lineAt(within);
        return { line, character: within - (this.starts[line] as number) };
    }

    rangeOf(start: number, end: number): Range {
        return { start: this.positionAt(start), end: this.positionAt(end) };
    }

    private lineAt(offset: number): number {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] as number) <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}

/** Where lines begin behind breaks in a part of a text. */
function startsIn(text: string, from: number, to: number): number[] {
    const starts: number[] = [];
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code !== 10 && code !== 13) continue;
        if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
        starts.push(at + 1);
    }
    return starts;
}
