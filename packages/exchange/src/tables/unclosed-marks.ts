/** So many lines are named. */
const MOST_LINES = 5;

/** Where the cells of a text begin with a quotation mark that is never closed, by the lines that people count. */
export class UnclosedMarks {
    private readonly text: string;
    private readonly lines: number[] = [];
    private more = 0;
    private line = 1;
    private from = 0;

    constructor(text: string) {
        this.text = text;
    }

    /** @param at where the mark is; places come in the order of the text */
    add(at: number): void {
        if (this.lines.length === MOST_LINES) {
            this.more++;
            return;
        }
        LINE_BREAK.lastIndex = this.from;
        for (let found = LINE_BREAK.exec(this.text); found && found.index < at; found = LINE_BREAK.exec(this.text)) {
            this.line++;
            this.from = LINE_BREAK.lastIndex;
        }
        if (this.lines.at(-1) !== this.line) this.lines.push(this.line);
    }

    /** What is to be told, in a sentence; nothing where all are closed. */
    get notes(): string[] {
        if (this.lines.length === 0) return [];
        const named = this.lines.join(', ');
        const more = this.more > 0 ? `, and ${this.more.toLocaleString('en-US')} more` : '';
        const many = this.lines.length > 1 || this.more > 0;
        return [
            many
                ? `Quotation marks at the beginning of cells are never closed, on lines ${named}${more}. Each was read as a sign of its text, which ends with the cell. Close them, or remove them, and import again.`
                : `A quotation mark at the beginning of a cell is never closed, on line ${named}. It was read as a sign of the text, which ends with the cell. Close it, or remove it, and import again.`
        ];
    }
}

const LINE_BREAK = /\r\n?|\n/g;
