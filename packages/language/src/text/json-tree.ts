/** A part of a JSON text, and where it stands: offsets into the text. */
export type JsonNode = JsonPlace &
    (
        | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
        | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
        | { readonly kind: 'value'; readonly value: string | number | boolean | null }
    );

export interface JsonPlace {
    readonly start: number;
    readonly end: number;
}

export interface JsonMember {
    readonly name: string;
    /** Where the name stands, with its quotation marks. */
    readonly place: JsonPlace;
    readonly value: JsonNode;
}

/** Says in an author's words why a text is not JSON, and where. */
export class JsonError extends Error {
    readonly place: JsonPlace;

    constructor(message: string, start: number, end = start + 1) {
        super(message);
        this.place = { start, end };
    }
}

/** Longer or deeper texts are no settings, and would only cost time. */
const LONGEST = 200_000;
const DEEPEST = 50;

/**
 * Reads JSON and keeps the places, which `JSON.parse` does not tell. Accepts the same texts otherwise.
 *
 * @throws JsonError with the place and what to do
 */
export function parseJson(text: string): JsonNode {
    if (text.length > LONGEST) throw new JsonError('This file is too long to be read.', 0);
    const reader = new JsonReader(text);
    const node = reader.value(0);
    reader.end();
    return node;
}

class JsonReader {
    private readonly text: string;
    private at = 0;

    constructor(text: string) {
        this.text = text;
    }

    value(depth: number): JsonNode {
        this.skipSpace();
        const start = this.at;
        if (depth > DEEPEST) throw new JsonError('This is nested too deeply.', start);
        if (this.take('{')) return this.object(start, depth);
        if (this.take('[')) return this.array(start, depth);
        const string = this.string();
        if (string !== undefined) return { kind: 'value', value: string, start, end: this.at };
        const word = this.match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
        if (word === undefined) throw this.unexpected('A value is missing here, such as "off".');
        return { kind: 'value', value: JSON.parse(word) as number | boolean | null, start, end: this.at };
    }

    end(): void {
        this.skipSpace();
        if (this.at < this.text.length) throw this.unexpected('Nothing may stand after the last closing brace.');
    }

    private object(start: number, depth: number): JsonNode {
        const members: JsonMember[] = [];
        this.skipSpace();
        if (this.take('}')) return { kind: 'object', members, start, end: this.at };
        do {
            this.skipSpace();
            const from = this.at;
            const name = this.string();
            if (name === undefined) throw this.unexpected('A name in quotation marks is missing here.');
            const place = { start: from, end: this.at };
            this.skipSpace();
            if (!this.take(':')) throw this.unexpected(`A colon is missing behind "${name}".`);
            members.push({ name, place, value: this.value(depth + 1) });
            this.skipSpace();
        } while (this.takeComma('}'));
        if (!this.take('}')) throw this.unexpected('A comma or a closing } is missing here.');
        return { kind: 'object', members, start, end: this.at };
    }

    private array(start: number, depth: number): JsonNode {
        const items: JsonNode[] = [];
        this.skipSpace();
        if (this.take(']')) return { kind: 'array', items, start, end: this.at };
        do {
            items.push(this.value(depth + 1));
            this.skipSpace();
        } while (this.takeComma(']'));
        if (!this.take(']')) throw this.unexpected('A comma or a closing ] is missing here.');
        return { kind: 'array', items, start, end: this.at };
    }

    private takeComma(close: string): boolean {
        const comma = this.at;
        if (!this.take(',')) return false;
        this.skipSpace();
        if (this.text[this.at] === close) throw new JsonError('Nothing follows this comma. Remove it.', comma);
        return true;
    }

    private string(): string | undefined {
        if (this.text[this.at] !== '"') return undefined;
        const start = this.at;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows them in no string.
        const raw = this.match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
        if (raw !== undefined) return JSON.parse(raw) as string;
        const line = /[^\r\n]*/y;
        line.lastIndex = start;
        const end = start + (line.exec(this.text)?.[0].length ?? 1);
        const reason = 'This text does not end on its line, or has a \\ in it. Write the closing ", and \\\\ for \\.';
        throw new JsonError(reason, start, end);
    }

    private match(pattern: RegExp): string | undefined {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined) this.at += found.length;
        return found;
    }

    private take(sign: string): boolean {
        if (this.text[this.at] !== sign) return false;
        this.at++;
        return true;
    }

    private skipSpace(): void {
        this.match(/[ \t\r\n]*/y);
    }

    private unexpected(expected: string): JsonError {
        const start = this.at;
        const found = this.match(/\/[/*]|[\p{L}_'‘’“”„]+/uy) ?? '';
        const end = start + Math.max(found.length, 1);
        if (found.startsWith('/')) return new JsonError('This file can have no comments. Remove this one.', start, end);
        if (found === '') return new JsonError(expected, start, end);
        return new JsonError('Names and words stand in straight quotation marks: "off".', start, end);
    }
}
