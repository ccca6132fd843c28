/*
 * Engines say in different words, and some not at all, where a text stops being JSON. So it is looked for here, and only in
 * texts that an engine has refused.
 */

/** Where a text stops being JSON, counted from 1, and a sentence that says what is wrong there. */
export interface JsonFault {
    readonly line: number;
    readonly column: number;
    readonly about: string;
}

/** The first place at which a text is no JSON; nothing where it is. */
export function jsonFault(text: string): JsonFault | undefined {
    const fault = new FaultFinder(text).find();
    if (!fault) return undefined;
    const lines = text.slice(0, fault.at).split(/\r\n?|\n/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, about: fault.about };
}

interface Fault {
    readonly at: number;
    readonly about: string;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?![\w.+-])/y;
/** What ends a text, or has to be looked at in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a text must not have
const TELLING = /["\\\u0000-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** What is shown of a text that does not belong where it stands. */
const SHOWN = /[\p{L}\p{N}_.+-]{1,20}|./suy;

/** Reads without a call for each bracket, so that no text is nested too deeply for it. */
class FaultFinder {
    private readonly text: string;
    private at = 0;
    private readonly open: ('{' | '[')[] = [];
    /** Whether nothing has come since the last bracket that was opened. */
    private isFresh = false;

    constructor(text: string) {
        this.text = text;
    }

    find(): Fault | undefined {
        this.skip(SPACE);
        if (this.sign() === '') return this.fault('There is nothing in it.');
        let fault = this.value();
        while (!fault && this.open.length > 0) fault = this.next();
        if (fault) return fault;
        this.skip(SPACE);
        return this.sign() === '' ? undefined : this.fault(`${this.shown} stands behind its end.`);
    }

    private sign(): string {
        return this.text[this.at] ?? '';
    }

    /** What stands at the place, as it is called in a sentence. */
    private get shown(): string {
        SHOWN.lastIndex = this.at;
        const [found] = SHOWN.exec(this.text) ?? [''];
        return found === '' ? 'the end of the file' : `“${found}”`;
    }

    /** A value, or the bracket that one begins with. */
    private value(): Fault | undefined {
        const sign = this.sign();
        if (sign === '{' || sign === '[') {
            this.at++;
            this.open.push(sign);
            this.isFresh = true;
            return undefined;
        }
        if (sign === '"') return this.string();
        if (this.skip(NUMBER) || this.skip(WORD)) return undefined;
        if (sign === "'" || sign === '“')
            return this.fault(`A text stands in straight quotation marks ("), not ${sign}.`);
        if (sign === '/') return this.fault('JSON has no comments: take this out.');
        if (sign === '') return this.endsTooEarly();
        return this.fault(`A value is expected, and ${this.shown} is none: a text stands in quotation marks.`);
    }

    /** What follows a bracket that was opened, or a value in it. */
    private next(): Fault | undefined {
        const open = this.open.at(-1) ?? '[';
        const { isFresh } = this;
        this.isFresh = false;
        this.skip(SPACE);
        if (this.sign() === closing(open)) return this.close();
        if (isFresh) return open === '{' ? this.field() : this.value();
        if (this.sign() === '') return this.endsTooEarly();
        if (this.sign() !== ',') {
            return this.fault(`A comma or “${closing(open)}” is expected, and there is ${this.shown}.`);
        }
        const comma = this.at++;
        this.skip(SPACE);
        if (this.sign() === closing(open)) {
            return { at: comma, about: `Behind the last entry, before “${this.sign()}”, there is no comma.` };
        }
        return open === '{' ? this.field() : this.value();
    }

    private field(): Fault | undefined {
        if (this.sign() === '') return this.endsTooEarly();
        if (this.sign() !== '"') {
            return this.fault(
                `The name of a field is expected, in straight quotation marks, and there is ${this.shown}.`
            );
        }
        const fault = this.string();
        if (fault) return fault;
        this.skip(SPACE);
        if (this.sign() === '') return this.endsTooEarly();
        if (this.sign() !== ':') {
            return this.fault(`A colon is expected behind the name of the field, and there is ${this.shown}.`);
        }
        this.at++;
        this.skip(SPACE);
        return this.value();
    }

    private string(): Fault | undefined {
        const begin = this.at++;
        for (;;) {
            TELLING.lastIndex = this.at;
            this.at = TELLING.exec(this.text)?.index ?? this.text.length;
            const sign = this.sign();
            if (sign === '"') {
                this.at++;
                return undefined;
            }
            if (sign === '\\' && this.skip(ESCAPE)) continue;
            if (sign === '' || sign === '\n' || sign === '\r') {
                return { at: begin, about: 'The text that begins here has no quotation mark at its end on this line.' };
            }
            if (sign === '\\') return this.fault('A backslash is written twice (\\\\), unless it stands for a sign.');
            return this.fault('A text has no tabs and control signs in it: a tab is written \\t.');
        }
    }

    private close(): undefined {
        this.at++;
        this.open.pop();
    }

    private endsTooEarly(): Fault {
        const open = this.open.at(-1);
        return this.fault(
            open === undefined
                ? 'The file ends too early.'
                : `The file ends here, and a “${closing(open)}” is missing. It may not have been copied whole.`
        );
    }

    private fault(about: string): Fault {
        return { at: this.at, about };
    }

    private skip(pattern: RegExp): boolean {
        pattern.lastIndex = this.at;
        if (!pattern.test(this.text)) return false;
        this.at = pattern.lastIndex;
        return true;
    }
}

function closing(open: '{' | '['): '}' | ']' {
    return open === '{' ? '}' : ']';
}
